using Microsoft.AspNetCore.Http;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Accounts;

namespace WardCycle.Web.Secretariat.Accounts;

/// <summary>Named accounts: list, invite, sign out everywhere, disable and open again.</summary>
public sealed class AccountPages(AccountStore accounts, CycleList cycles, OfficeDoor door)
{
    public Task<IResult> List(OfficeVisit visit) => Show(visit, []);

    public async Task<IResult> Invite(OfficeVisit visit)
    {
        var wanted = new NewAccount(
            visit.Field("name").Trim(),
            [.. visit.Form!.All("roles").Where(r => Enum.TryParse<AccountRole>(r, out _)).Select(Enum.Parse<AccountRole>)],
            visit.Field("ward") is { Length: > 0 } ward ? ward : null);
        return await accounts.Invite(visit.Actor, wanted, visit.Cancel) switch
        {
            InviteResult.Invited invited => await Show(visit with { Form = null }, [], (wanted.Name, invited)),
            InviteResult.Refused refused => await Show(visit, refused.Problems),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };
    }

    public async Task<IResult> Command(OfficeVisit visit)
    {
        var name = visit.Route("name");
        Task<CommandResult>? command = visit.Route("command") switch
        {
            "sign-out" => accounts.Revoke(visit.Actor, name, visit.Cancel),
            "disable" => accounts.Disable(visit.Actor, name, true, visit.Cancel),
            "enable" => accounts.Disable(visit.Actor, name, false, visit.Cancel),
            _ => null,
        };
        return command is null
            ? Results.NotFound()
            : await door.Answer(visit, await command, Addresses.Accounts, problems => Show(visit with { Form = null }, problems));
    }

    private async Task<IResult> Show(OfficeVisit visit, IReadOnlyList<Problem> problems, (string, InviteResult.Invited)? invited = null) =>
        visit.IsCity
            ? Pages.Show<AccountsPage>(visit, new AccountsModel(await accounts.List(visit.Cancel), await Wards(visit.Cancel), invited), problems)
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private async Task<IReadOnlyList<(UnitId, string)>> Wards(CancellationToken cancel) =>
        [.. (from open in await cycles.All(cancel) from ward in open.Cycle.Wards select (ward.Id, ward.Name)).DistinctBy(w => w.Id)];
}
