using WardCycle.Secretariat;

namespace WardCycle.Web.Secretariat.SignIns;

/// <summary>A sign-in page: where it leads, what was typed (never a passphrase), what was wrong.</summary>
/// <param name="Late">The session ended while a form was open.</param>
public sealed record SignInModel(string Next, IReadOnlyList<Problem> Problems, string Name = "", bool Late = false);
