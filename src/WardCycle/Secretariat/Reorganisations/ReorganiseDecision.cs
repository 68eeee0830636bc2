using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat.Cycles;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>Prepares a reorganisation for a day to come, or takes it back before that day. The wards' passes carry it out on the morning.</summary>
public static class ReorganiseDecision
{
    public static CycleVerdict Decide(CycleCase at, CycleCommand.Reorganise command)
    {
        var preview = Preview(at, command);
        if (preview.Problems.Count > 0)
        {
            return new CycleVerdict.Refused(preview.Problems);
        }

        var changes = command.Changes.Select(Cleaned).ToList();
        var row = new Reorganisation((at.Cycle.Reorganisations?.Max(r => (int?)r.Number) ?? 0) + 1, command.On, TypedText.Clean(command.Reason), changes, Drivers(at, command), at.Actor.Account, at.Now);
        var day = new ReorganisationDay(row.Number, row.On, [.. row.Wards.Distinct()]);
        var text = $"{Era.DateWithWeekday(row.On)}付けの組織改正（第{row.Number}号）を準備しました。{string.Concat(preview.Changes)}理由：{row.Reason}";
        return new CycleVerdict.Accepted(
            "cycle.reorganisation-prepared", text, text, null,
            [Change.Update(at.Open.Row, at.Cycle with { Reorganisations = [.. at.Cycle.Reorganisations ?? [], day] }), Change.New(Keys.Reorganisation(row.Number), row)],
            CycleDecision.WardBells(at));
    }

    public static CycleVerdict Discard(CycleCase at, CycleCommand.DiscardReorganisation command)
    {
        if (at.Cycle.Reorganisations?.FirstOrDefault(r => r.Number == command.Number) is not { } day || at.Reorganisations!.FirstOrDefault(r => r.Body.Number == command.Number) is not { } row)
        {
            return new CycleVerdict.Unchanged("その組織改正は準備されていません。");
        }

        if (day.On <= at.Today)
        {
            return CycleVerdict.Refuse("", "施行日を過ぎた組織改正は取り消せません。元に戻すときは、新しい組織改正を入力してください。");
        }

        if (at.Cycle.Reorganisations.Any(r => r.Number > day.Number && r.On >= day.On))
        {
            return CycleVerdict.Refuse("", "この後に準備した組織改正があります。新しいものから順に取り消してください。");
        }

        var text = $"{Era.DateWithWeekday(day.On)}付けの組織改正（第{day.Number}号）の準備を取り消しました。";
        List<ReorganisationDay> left = [.. at.Cycle.Reorganisations.Where(r => r.Number != day.Number)];
        return new CycleVerdict.Accepted(
            "cycle.reorganisation-discarded", text, text, null,
            [Change.Update(at.Open.Row, at.Cycle with { Reorganisations = left.Count == 0 ? null : left }), Change.Remove(row.Row)], CycleDecision.WardBells(at));
    }

    /// <summary>Pure: what it would do to units and sheets, what speaks against it.</summary>
    public static ReorganisationPreview Preview(CycleCase at, CycleCommand.Reorganise command)
    {
        List<Problem> problems = [.. ReorganisationRules.OfForm(at, command)];
        if (problems.Count > 0)
        {
            return new([], [], [], problems);
        }

        if (at.Cycle.Reorganisations?.FirstOrDefault(r => r.On > command.On && r.On > at.Today) is { } later)
        {
            return new([], [], [], [new("on", $"{Era.DateWithWeekday(later.On)}付けの組織改正がすでに準備されています。その日以降の日付にするか、先にそれを取り消してください。")]);
        }

        var wards = Pending(at);
        List<string> sentences = [];
        List<ReorganisationPreview.Touched> touched = [];
        List<string> warnings = [];
        foreach (var change in command.Changes.Select(Cleaned))
        {
            problems.AddRange(ReorganisationRules.Of(at, wards, change, command.On));
            if (problems.Count > 0)
            {
                return new(sentences, touched, [], problems);
            }

            var after = After(wards, change, command.On);
            sentences.Add(ReorganisationWords.Of(wards, after, change, command.On));
            touched.AddRange(Touched(at, wards, change, command.On));
            wards = after;
        }

        warnings.AddRange(Warnings(at, command, touched));
        return new(sentences, [.. touched.DistinctBy(t => (t.Ward, t.Sheet))], warnings, []);
    }

    /// <summary>The wards as they will stand after everything that is decided already.</summary>
    public static IReadOnlyList<WardHead> Pending(CycleCase at)
    {
        IReadOnlyList<WardHead> wards = [.. at.Wards.Select(w => w.Head.Body)];
        foreach (var row in (at.Reorganisations ?? []).Select(r => r.Body).OrderBy(r => r.On).ThenBy(r => r.Number))
        {
            foreach (var (change, ward) in row.Changes.Zip(row.Wards).Where(c => wards.First(w => w.Ward == c.Second).Reorganised?.Contains(row.Number) != true))
            {
                wards = ChangedUnits.WardOf(wards, change.Unit, row.On)?.Ward == ward ? After(wards, change, row.On) : wards;
            }
        }

        return wards;
    }

    private static IReadOnlyList<WardHead> After(IReadOnlyList<WardHead> wards, UnitChange change, DateOnly on)
    {
        var changed = ChangedUnits.Of(wards, change, on).ToDictionary(w => w.Ward);
        return [.. wards.Select(w => changed.GetValueOrDefault(w.Ward) ?? w)];
    }

    private static List<UnitId> Drivers(CycleCase at, CycleCommand.Reorganise command)
    {
        var wards = Pending(at);
        List<UnitId> drivers = [];
        foreach (var change in command.Changes.Select(Cleaned))
        {
            drivers.Add(ChangedUnits.WardOf(wards, change.Unit, command.On)!.Ward);
            wards = After(wards, change, command.On);
        }

        return drivers;
    }

    private static IEnumerable<ReorganisationPreview.Touched> Touched(CycleCase at, IReadOnlyList<WardHead> wards, UnitChange change, DateOnly on)
    {
        var units = change is UnitChange.Join join ? join.Joined.Append(change.Unit).ToHashSet() : [change.Unit];
        var head = ChangedUnits.WardOf(wards, change.Unit, on)!;
        foreach (var sheet in at.Wards.First(w => w.Ward == head.Ward).Sheets.Select(s => s.Body).Where(s => s.Ended is null && s.Units.Any(units.Contains)))
        {
            var open = at.Open.Scheme.Phases.Where(p => !sheet.AsksNothing(p) && sheet.State(p.Id).Gate != Gate.Shut
                && SheetDates.Of(at.Open.Timetable, head, sheet, p.Id).End > MunicipalTime.At(on, TimeOnly.MinValue)).ToList();
            var passing = PassingPhases.Of(at.Open, head, sheet, on).ToHashSet();
            yield return new(
                head.Ward, sheet.Id, string.Join('・', sheet.Units.Select(u => head.Unit(u).NameAt(at.Today))) + sheet.ItemSuffix(at.Open.Scheme),
                [.. open.Where(p => passing.Contains(p.Id))], [.. open.Where(p => !passing.Contains(p.Id))]);
        }
    }

    private static IEnumerable<string> Warnings(CycleCase at, CycleCommand.Reorganise command, IReadOnlyList<ReorganisationPreview.Touched> touched)
    {
        foreach (var (sheet, phase) in touched.SelectMany(t => t.Staying.Select(p => (t, p))))
        {
            yield return $"「{sheet.Name}」の「{phase.Label}」は、現在日が改正の日より前のため、改正前のシートで最後まで受け付けます。";
        }

        var closed = command.Changes.OfType<UnitChange.Close>().Select(c => c.Unit).ToHashSet();
        var late = from ward in at.Wards
                   from sheet in ward.Sheets.Select(s => s.Body)
                   where sheet.Units.Any(closed.Contains) && sheet.Phases.Values.Any(p => p.LateFigure is { Settled: false })
                   select string.Join('・', sheet.Units.Select(u => ward.Head.Body.Unit(u).NameAt(at.Today)));
        foreach (var name in late)
        {
            yield return $"「{name}」には未確定の数値があります。廃止の後は、事務局が代理入力で確定してください。";
        }
    }

    private static UnitChange Cleaned(UnitChange change) => change switch
    {
        UnitChange.Rename c => c with { Name = TypedText.Clean(c.Name) },
        UnitChange.Divide c => c with { Name = Optional(c.Name), New = [.. c.New.Select(Cleaned)] },
        UnitChange.Join c => c with { Name = Optional(c.Name) },
        UnitChange.Close c => c with { Reason = TypedText.Clean(c.Reason) },
        _ => change,
    };

    private static NewUnit Cleaned(NewUnit unit) => unit with
    {
        Name = TypedText.Clean(unit.Name),
        Head = unit.Head is { } head ? head with { Title = TypedText.Clean(head.Title), Holder = TypedText.Clean(head.Holder), Addresses = Posts.PostInput.Clean(head.Addresses) } : null,
    };

    private static string? Optional(string? name) => string.IsNullOrWhiteSpace(name) ? null : TypedText.Clean(name);
}
