using WardCycle.Cycles;

namespace WardCycle.Tests.Cycles.Year;

/// <summary>One call of a verb.</summary>
/// <param name="Flow">Whose flow called.</param>
/// <param name="Now">When it is answered.</param>
internal sealed record StrictCall(Subject Flow, string Verb, string About, DateTimeOffset Now = default)
{
    public override string ToString() => $"{Flow}: {Verb} {About}";
}
