using WardCycle.Organisation;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Web.Secretariat.Accounts;

/// <param name="Wards">Wards that an account can be bound to, with their names.</param>
/// <param name="Invited">The code of an invitation just made: shown once.</param>
public sealed record AccountsModel(
    IReadOnlyList<AccountRow> Accounts,
    IReadOnlyList<(UnitId Id, string Name)> Wards,
    (string Name, InviteResult.Invited Code)? Invited = null);
