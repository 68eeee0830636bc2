using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>After the closing: editions are made anew, checked for personal data, decided, published, posted, withdrawn and corrected.</summary>
internal sealed class EditionDesk(Office office)
{
    private const int Before = 3;

    public IEnumerable<Act> Acts() =>
        from cycle in office.Open.ToList()
        from phase in OfficeScheme.Phases
        where cycle.Editions[phase].Count > 0 && office.Life.Now < cycle.Care
        let act = Next(cycle, phase, cycle.Editions[phase][^1])
        where act is not null
        select act;

    private Act? Next(ModelCycle cycle, string phase, ModelEdition newest) => newest switch
    {
        { ComposedAt: null } => null,
        { IsWithdrawn: true } => Want(cycle, phase, "取り下げた内容を改めました。"),
        { PublishedAt: { } at } => AfterPublication(cycle, phase, newest, at),
        { DecidedAt: not null } => null,
        _ when office.Life.Today < Life.Days.Add(MunicipalTime.DayOf(cycle.Publication(phase)), -Before) => null,
        { ComposedAt: { } at } when IsChanged(cycle, phase, at) => Want(cycle, phase, "締切の後の内容を反映しました。"),
        { IsSigned: false } => Sign(cycle, phase, newest),
        _ => cycle.Sheets.Any(s => s.Phases[phase].Objected is not null) ? null : Decide(cycle, phase, newest),
    };

    private Act? AfterPublication(ModelCycle cycle, string phase, ModelEdition newest, DateTimeOffset at)
    {
        var since = (office.Life.Today.DayNumber - MunicipalTime.DayOf(at).DayNumber);
        var key = $"{cycle.Id}/{phase}/{newest.Number}";
        return newest.Posted < 1 + cycle.WardsIn(phase).Count ? Post(cycle, phase, newest)
            : newest.Number < 7 && since >= 2 && cycle.Editions[phase].Count(e => e.IsWithdrawn) is var times && times < 2 && Draw.Percent(times == 0 ? 100 : 85, office.Seed, "withdraw", key) ? Withdraw(cycle, phase, newest)
            : since >= 5 && IsChanged(cycle, phase, newest.ComposedAt!.Value) && office.Life.Now.AddDays(6) < cycle.Care ? Want(cycle, phase, "確定した数値と再提出を反映しました。")
            : null;
    }

    /// <summary>Whether something that the edition prints has changed since.</summary>
    private static bool IsChanged(ModelCycle cycle, string phase, DateTimeOffset since) =>
        (from sheet in cycle.Sheets
         from printed in OfficeScheme.Phases.TakeWhile(p => p != phase).Append(phase)
         let state = sheet.Phases[printed]
         select state.Answers.Any(a => a.At > since) || state.Wordings.Any(w => w.At > since) || state.Outside.Any(o => o.At > since)).Any(changed => changed);

    private Act Want(ModelCycle cycle, string phase, string correction)
    {
        var (next, today) = (cycle.Editions[phase].Count + 1, office.Life.Today);
        return Do(cycle, phase, next, "edition wanted anew", new CycleCommand.WantEdition(new(phase), correction), _ => cycle.Editions[phase].Add(new(next, today, correction)));
    }

    private static Act Sign(ModelCycle cycle, string phase, ModelEdition edition) => Do(
        cycle, phase, edition.Number, "personal-data check signed", new CycleCommand.SignPersonalData(new(phase), edition.Number), _ => edition.IsSigned = true);

    private Act Decide(ModelCycle cycle, string phase, ModelEdition edition)
    {
        var today = office.Life.Today;
        var data = new DecisionData(today, today, $"区企第{edition.Number}号", "区長");
        return Do(cycle, phase, edition.Number, "decision data", new CycleCommand.Decide(new(phase), edition.Number, data, Confirmed: true), at => edition.DecidedAt = at);
    }

    /// <summary>On the city's site, then on each ward's.</summary>
    private Act Post(ModelCycle cycle, string phase, ModelEdition edition)
    {
        string? ward = edition.Posted == 0 ? null : cycle.WardsIn(phase)[edition.Posted - 1];
        var command = new CycleCommand.RecordPosting(
            new(phase), edition.Number, office.Life.Today, $"https://www.example.lg.jp/{ward ?? "city"}/{cycle.Year}/{phase}", ward is null ? null : new WardCycle.Organisation.UnitId(ward));
        var today = office.Life.Today;
        return Do(cycle, phase, edition.Number, "posted with day and address", command, _ =>
        {
            edition.Posted++;
            edition.PostedOn[ward ?? ""] = today;
        });
    }

    private static Act Withdraw(ModelCycle cycle, string phase, ModelEdition edition) => Do(
        cycle, phase, edition.Number, "publication withdrawn", new CycleCommand.WithdrawEdition(new(phase), edition.Number, "表の一部に誤りがあったためです。"), _ => edition.IsWithdrawn = true);

    private static Act Do(ModelCycle cycle, string phase, int edition, string kind, CycleCommand command, Action<DateTimeOffset> then) => new(
        kind, $"{cycle.Id}/{phase} edition {edition}", WardCycle.Record.Keys.CyclePartition(cycle.Id),
        async life => Act.Said(await life.Get<CycleCommands>().Do(Office.City, cycle.Id, command)), then);
}
