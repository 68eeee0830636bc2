using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Secretariat.Sheets;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>All that a decision about a ward as a whole or one of its posts may look at.</summary>
/// <param name="Keys">Names the key of new links; no code is made here.</param>
/// <param name="Now">Record time.</param>
public sealed record WardCase(OpenCycle Cycle, WardState Ward, WardFacts Facts, IKeyRing Keys, Actor Actor, DateTimeOffset Now)
{
    public DateOnly Today => MunicipalTime.DayOf(Now);

    public static WardCase Of(SheetCase at) => new(at.Cycle, at.Ward, new(at.Facts.Links), at.Keys, at.Actor, at.Now);

    /// <summary>The sheets that a post answers.</summary>
    public IReadOnlyList<SheetHead> SheetsOf(Post post) =>
        [.. Ward.Sheets.Select(s => s.Body).Where(s => post.Role.AnswersItsUnit() && s.Units.Contains(post.Unit))];

    /// <summary>The phase that a mail about a whole sheet speaks of.</summary>
    public SheetMoment Moment(SheetHead sheet) => Moment(sheet, CurrentPhase.Of(Cycle.Scheme, sheet));

    public SheetMoment Moment(SheetHead sheet, PhaseScheme phase) =>
        new(Cycle, Ward, sheet, phase, sheet.State(phase.Id), SheetDates.Of(Cycle.Timetable, Ward.Head.Body, sheet, phase.Id), Now);

    public WardCase With(Post post) =>
        this with { Ward = Ward with { Posts = [.. Ward.Posts.Select(p => p.Body.Id == post.Id ? p with { Body = post } : p)] } };

    /// <summary>総務課の総務課長; the unit once where the title names it.</summary>
    public string NameOf(Post post)
    {
        var unit = Ward.Head.Body.Units.FirstOrDefault(u => u.Id == post.Unit)?.NameAt(Today) ?? "";
        return post.Title.StartsWith(unit, StringComparison.Ordinal) ? post.Title : $"{unit}の{post.Title}";
    }
}
