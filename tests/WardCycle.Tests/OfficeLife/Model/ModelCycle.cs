using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>One year as the office itself would write it down on paper: who sits where, what came in, what was decided.</summary>
internal sealed class ModelCycle
{
    private readonly WorkingDays _days;
    private readonly Dictionary<string, List<ModelPost>> _posts = [];

    public ModelCycle(CycleId id, int year, Roster roster, WorkingDays days, bool waitsForRoster)
    {
        (Id, Year, _days) = (id, year, days);
        Surveys = [.. OfficeScheme.Held.Select(h => new ModelSurvey(h.Id, h.Label, DayOf(h.From), DayOf(h.To)))];
        foreach (var unit in roster.Units)
        {
            Units[unit.Id.Value] = new(unit.Id.Value, unit.Kind, unit.Parent?.Value, unit.Order, unit.Names[^1].Name);
        }

        foreach (var post in roster.Posts)
        {
            AddPost(post);
        }

        foreach (var ward in roster.Wards)
        {
            Wards[ward.Id.Value] = new(ward.Id.Value) { IsRosterConfirmed = !waitsForRoster };
            AddSheets(roster, ward.Id);
        }
    }

    public CycleId Id { get; }

    public int Year { get; }

    public Dictionary<string, ModelUnit> Units { get; } = [];

    public Dictionary<string, ModelPost> Posts { get; } = [];

    public Dictionary<string, ModelWard> Wards { get; } = [];

    public List<ModelSheet> Sheets { get; } = [];

    public Dictionary<string, List<ModelEdition>> Editions { get; } = OfficeScheme.Phases.ToDictionary(p => p, _ => new List<ModelEdition>());

    public List<(string? Unit, string Phase, bool IsClosing, DateTimeOffset At)> DateChanges { get; } = [];

    /// <summary>Addresses that a post gets on the morning of 1 April after the year.</summary>
    public Dictionary<string, (string Holder, IReadOnlyList<string> Addresses, PostKind Kind)> Prepared { get; } = [];

    /// <summary>Wards and phases whose last year was taken in from a file.</summary>
    public HashSet<(string Ward, string Phase)> Migrated { get; } = [];

    public IReadOnlyList<ModelSurvey> Surveys { get; }

    public bool IsTrial { get; init; }

    public bool IsOver { get; set; }

    public bool IsDisposed { get; set; }

    public DateOnly FirstOfNextYear => new(Year + 1, 4, 1);

    public DateTimeOffset Care => MunicipalTime.At(_days.Move(new(Year + 1, 6, 30), DayMove.Next), new(17, 15));

    public DateOnly AsOf(string phase) => phase switch
    {
        OfficeScheme.Targets => new(Year, 4, 1),
        OfficeScheme.MidYear => new(Year, 11, 30),
        _ => new(Year + 1, 3, 31),
    };

    public DateTimeOffset Publication(string phase) => MunicipalTime.At(
        phase switch
        {
            OfficeScheme.Targets => Next(Year, 6, 10),
            OfficeScheme.MidYear => Next(Year, 12, 24),
            _ => Next(Year + 1, 4, 20),
        },
        new(8, 30));

    /// <summary>The sheet on which a section goes on.</summary>
    public ModelSheet SheetOf(string section) => Sheets.Single(s => !s.IsLeft && s.Units.Contains(section));

    /// <summary>Null for a section that stands in two wards since it moved, and for the city.</summary>
    public string? WardOf(ModelPost post) => Wards.ContainsKey(post.Unit) ? post.Unit
        : Sheets.Where(s => s.Units.Contains(post.Unit)).Select(s => s.Ward).Distinct().ToList() is [var ward] && !Sheets.Any(s => s.IsEnded && s.Units.Contains(post.Unit)) && Units[post.Unit].EndsOn is null ? ward : null;

    /// <summary>
    /// Who is told where a section does not answer: the department's head; where that is one who was asked, the ward's secretariat,
    /// or the mayor of a ward that has come into being this year and has no secretariat yet.
    /// </summary>
    public ModelPost Superior(ModelSheet sheet, DateOnly day)
    {
        var asked = Answering(sheet).Select(p => p.Holder).ToHashSet();
        return Posts.Values.FirstOrDefault(p => p.IsSuperior && p.Unit == Units[sheet.Units[0]].PlaceOn(sheet.LeftOn?.AddDays(-1) ?? day).Parent && !p.IsVacant && !asked.Contains(p.Holder))
            ?? Coordinator(sheet.Ward) ?? Posts[$"{sheet.Ward}-mayor"];
    }

    /// <summary>Null for a ward that came into being this year.</summary>
    public ModelPost? Coordinator(string ward) => Posts.GetValueOrDefault($"{ward}-coordinator");

    /// <summary>Wards that have a report in a phase: in which one of its sheets speaks.</summary>
    public List<string> WardsIn(string phase) => [.. Wards.Keys.Where(w => Sheets.Any(s => s.Ward == w && s.Speaks(phase)))];

    public IEnumerable<ModelUnit> Below(string unit, DateOnly day) => Units.Values.Where(u => u.PlaceOn(day).Parent == unit && !(u.EndsOn < day)).OrderBy(u => u.PlaceOn(day).Order);

    public IEnumerable<ModelPost> Answering(ModelSheet sheet) => sheet.Units.SelectMany(u => _posts.GetValueOrDefault(u) ?? []).Where(p => p.Answers && !p.IsVacant);

    public string Name(ModelSheet sheet, DateOnly day) => string.Join('・', sheet.Units.Select(u => Units[u].NameOn(day)));

    /// <summary>The sections of a ward as it stood on a day, in the order of the offices: department by department.</summary>
    public IEnumerable<ModelUnit> SectionsOf(string ward, DateOnly day) =>
        from department in Units.Values.Where(u => u.PlaceOn(day).Parent == ward).OrderBy(u => u.PlaceOn(day).Order)
        from section in Units.Values.Where(u => u.PlaceOn(day).Parent == department.Id).OrderBy(u => u.PlaceOn(day).Order)
        select section;

    /// <summary>A unit and all above it on a day.</summary>
    public IEnumerable<string> Lineage(string unit, DateOnly day)
    {
        for (string? at = unit; at is not null; at = Units.GetValueOrDefault(at)?.PlaceOn(day).Parent)
        {
            yield return at;
        }
    }

    /// <summary>Above whom a sheet stands: what was left behind belongs to where it was.</summary>
    public IEnumerable<string> LineageOf(ModelSheet sheet, DateOnly day) => sheet.Units.SelectMany(u => Lineage(u, sheet.LeftOn?.AddDays(-1) ?? day));

    public void AddPost(Post post)
    {
        var added = Posts[post.Id.Value] = new(post) { Given = GivenOf(post) };
        (_posts.TryGetValue(added.Unit, out var same) ? same : _posts[added.Unit] = []).Add(added);
    }

    /// <summary>A new unit's sheet, with the dates that were moved for everybody above it.</summary>
    public void AddSheet(string section, string ward, DateOnly day)
    {
        var sheet = new ModelSheet(section, ward, [section]);
        var lineage = Lineage(section, day).ToList();
        foreach (var phase in OfficeScheme.Phases)
        {
            var state = sheet.Phases[phase] = DatesOf(phase);
            foreach (var change in DateChanges.Where(c => c.Phase == phase && (c.Unit is null || lineage.Contains(c.Unit))))
            {
                (state.Closing, state.Due) = change.IsClosing ? (change.At, state.Due) : (state.Closing, change.At);
            }
        }

        Sheets.Add(sheet);
    }

    private void AddSheets(Roster roster, UnitId ward)
    {
        foreach (var section in SectionsOf(ward.Value, new(Year, 4, 1)).Where(s => roster.Sharings.All(j => !j.Members.Contains(new(s.Id)))))
        {
            var joint = roster.Sharings.FirstOrDefault(j => j.Lead.Value == section.Id);
            var sheet = new ModelSheet(section.Id, ward.Value, [section.Id, .. joint?.Members.Select(m => m.Value) ?? []]);
            foreach (var phase in OfficeScheme.Phases)
            {
                sheet.Phases[phase] = DatesOf(phase);
            }

            Sheets.Add(sheet);
        }
    }

    private ModelPhase DatesOf(string phase)
    {
        static DateTimeOffset Morning(DateOnly day) => MunicipalTime.At(day, new(8, 30));
        static DateTimeOffset Evening(DateOnly day) => MunicipalTime.At(day, new(17, 15));
        return phase switch
        {
            OfficeScheme.Targets => new(Morning(Next(Year, 4, 15)), Evening(Next(Year, 5, 15)), Evening(Next(Year, 5, 22))),
            OfficeScheme.MidYear => new(Morning(Next(Year, 11, 16)), Evening(Next(Year, 12, 4)), Evening(Next(Year, 12, 11))),
            _ => new(Morning(Next(Year + 1, 3, 1)), Evening(Before(Year + 1, 3, 19)), Evening(Before(Year + 1, 3, 26))),
        };
    }

    private DateOnly DayOf((int Month, int Day) day) => new(day.Month < 4 ? Year + 1 : Year, day.Month, day.Day);

    private DateOnly Next(int year, int month, int day) => _days.Move(new(year, month, day), DayMove.Next);

    private DateOnly Before(int year, int month, int day) => _days.Move(new(year, month, day), DayMove.Previous);

    /// <summary>Addresses of the made-up city end on the number of their giving: kita-kumin-01-head.3@….</summary>
    private static int GivenOf(Post post) => post.Addresses
        .Select(a => int.Parse(a[(a.IndexOf('.', StringComparison.Ordinal) + 1)..a.IndexOf('@', StringComparison.Ordinal)].Split('-')[0], System.Globalization.CultureInfo.InvariantCulture))
        .DefaultIfEmpty(1).Max();
}
