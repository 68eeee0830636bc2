using WardCycle.Organisation;

namespace WardCycle.Web.Secretariat.Starts;

/// <summary>The form of a start: what can be chosen.</summary>
/// <param name="Schemes">Id, title, and the title with its source.</param>
/// <param name="Wards">Of the roster in force, in 建制順.</param>
/// <param name="MailWay">How a real cycle's mails go out, or that they do not.</param>
/// <param name="KeepsReal">They do not.</param>
/// <param name="Sender">Where mails come from, as the first guess for the address that answers go to; null where it is not known.</param>
public sealed record StartModel(
    IReadOnlyList<(string Id, string Title, string Full)> Schemes,
    IReadOnlyList<int> Years,
    IReadOnlyList<(UnitId Id, string Name)> Wards,
    string MailWay,
    bool KeepsReal,
    string? Sender);
