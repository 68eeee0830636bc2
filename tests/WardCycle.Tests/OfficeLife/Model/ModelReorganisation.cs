using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>
/// What a reorganisation does on its day, by requirement 7.6: names and places from that day on; a phase whose as-of date is
/// not before the day, and which has not shut, belongs to the new organisation, every other to the old one.
/// </summary>
internal static class ModelReorganisation
{
    public static void Apply(ModelCycle cycle, UnitChange change, DateOnly on)
    {
        var unit = cycle.Units[change.Unit.Value];
        switch (change)
        {
            case UnitChange.Rename rename:
                unit.Names.Add((on, rename.Name));
                break;
            case UnitChange.Move move when unit.Kind == UnitKind.Department:
                ModelWardChanges.MoveDepartment(cycle, unit, move.Parent.Value, move.Order, on);
                break;
            case UnitChange.Move move:
                MoveAway(cycle, unit, cycle.Lineage(move.Parent.Value, on).Last(u => cycle.Wards.ContainsKey(u)), on);
                unit.Places.Add((on, move.Parent.Value, move.Order));
                break;
            case UnitChange.Divide divide when unit.Kind == UnitKind.Ward:
                ModelWardChanges.Divide(cycle, unit, divide, on);
                break;
            case UnitChange.Join join when unit.Kind == UnitKind.Ward:
                ModelWardChanges.Join(cycle, unit, join, on);
                break;
            case UnitChange.Divide divide:
                Divide(cycle, unit, divide, on);
                break;
            case UnitChange.Join join:
                Join(cycle, unit, join, on);
                break;
            case UnitChange.Close close:
                Close(cycle, unit, close, on);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change.");
        }
    }

    private static IEnumerable<string> Passing(ModelCycle cycle, ModelSheet sheet, DateOnly on) =>
        OfficeScheme.Phases.Where(p => cycle.AsOf(p) >= on && !IsShut(sheet.Phases[p], on));

    private static bool IsShut(ModelPhase phase, DateOnly on) => MunicipalTime.At(on, default) is var morning && morning >= phase.Opening && morning >= phase.End;

    /// <summary>To another ward: the phases of the new organisation go along, the others are finished where they were.</summary>
    public static void MoveAway(ModelCycle cycle, ModelUnit unit, string to, DateOnly on)
    {
        var sheet = cycle.SheetOf(unit.Id);
        if (to == sheet.Ward)
        {
            return;
        }

        var passing = Passing(cycle, sheet, on).ToList();
        var there = sheet.MovedTo(to);
        there.Absent.UnionWith(sheet.Absent.Concat(OfficeScheme.Phases.Except(passing)));
        sheet.Absent.UnionWith(passing);
        (sheet.LeftOn, there.StandsSince) = (on, MunicipalTime.At(on, default));
        cycle.Sheets.Add(there);
    }

    private static void Divide(ModelCycle cycle, ModelUnit unit, UnitChange.Divide divide, DateOnly on)
    {
        Rename(unit, divide.Name, on);
        var sheet = cycle.SheetOf(unit.Id);
        var passing = Passing(cycle, sheet, on).ToList();
        foreach (var born in divide.New)
        {
            cycle.Units[born.Id.Value] = new(born.Id.Value, unit.Kind, unit.PlaceOn(on).Parent, born.Order, born.Name);
            cycle.AddPost(new(born.Head!.Id, born.Id, PostRole.Head, PostKind.Regular, born.Head.Title, born.Head.Holder, born.Head.Addresses));
            cycle.Posts[born.Head.Id.Value].Since = MunicipalTime.At(on, default);
            cycle.AddSheet(born.Id.Value, sheet.Ward, on);
            cycle.Sheets[^1].StandsSince = MunicipalTime.At(on, default);
            cycle.Sheets[^1].Absent.UnionWith(OfficeScheme.Phases.Except(passing));
        }
    }

    /// <summary>The head of who goes on answers what is still open of the others.</summary>
    private static void Join(ModelCycle cycle, ModelUnit unit, UnitChange.Join join, DateOnly on)
    {
        Rename(unit, join.Name, on);
        var heir = cycle.Posts.Values.FirstOrDefault(p => p.Unit == unit.Id && p.IsHead && !p.IsVacant);
        cycle.SheetOf(unit.Id).HasTakenOver = true;
        foreach (var id in join.Joined.Select(j => j.Value))
        {
            var sheet = cycle.SheetOf(id);
            sheet.Absent.UnionWith(Passing(cycle, sheet, on).ToList());
            cycle.Units[id].EndsOn = on.AddDays(-1);
            foreach (var post in cycle.Posts.Values.Where(p => p.Unit == id && p.Answers))
            {
                var (holder, addresses, kind) = heir is null || !post.IsHead ? ("", [], PostKind.Vacant) : (heir.Holder, heir.Addresses, PostKind.ActingByProxy);
                post.Hold(holder, addresses, kind, MunicipalTime.At(on, default));
            }
        }
    }

    /// <summary>What came in stays; what did not is 「―」 with the reason.</summary>
    private static void Close(ModelCycle cycle, ModelUnit unit, UnitChange.Close close, DateOnly on)
    {
        var (sheet, morning) = (cycle.SheetOf(unit.Id), MunicipalTime.At(on, default));
        (unit.EndsOn, sheet.IsEnded) = (on.AddDays(-1), true);
        foreach (var phase in sheet.Phases.Values.Where(p => !p.IsOutside && (!IsShut(p, on) || p.ReturnedAt is not null)))
        {
            if (phase.Answers.Count == 0)
            {
                phase.Outside.Add((morning, close.Reason));
            }

            (phase.ReturnedAt, phase.AgreedUntil) = (null, null);
        }
    }

    public static void Rename(ModelUnit unit, string? name, DateOnly on)
    {
        if (name is not null)
        {
            unit.Names.Add((on, name));
        }
    }
}
