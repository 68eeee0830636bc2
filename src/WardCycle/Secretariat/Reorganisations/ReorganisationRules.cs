using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat.Cycles;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>What speaks against a change of the organisation. Looks at the units as they will stand on the day, after everything decided before.</summary>
public static class ReorganisationRules
{
    public const int MaxChanges = 40;
    public const int MaxReason = 500;

    /// <summary>Single changes that one decision comes to: 3 wards of 100 units.</summary>
    public const int MaxParts = 400;

    private const int MaxName = 100;
    private const int MaxNew = 10;
    internal const int MaxOrder = 9999;

    /// <summary>Sheets of one unit: they change in one commit.</summary>
    private const int MaxSheets = 40;

    public static IEnumerable<Problem> OfForm(CycleCase at, CycleCommand.Reorganise command)
    {
        if (command.On <= at.Today)
        {
            yield return new("on", "組織改正の日は、明日以降の日付で入力してください。");
        }
        else if (command.On > at.Cycle.Care.Moved)
        {
            yield return new("on", $"このサイクルは{Era.DateWithWeekday(at.Cycle.Care.Moved)}に終わります。それより前の日付で入力してください。");
        }

        if (TypedText.Check("reason", "根拠・理由", command.Reason, MaxReason) is { } reason)
        {
            yield return reason;
        }

        if (command.Changes.Count is 0 or > MaxChanges)
        {
            yield return new("unit", $"変更は1件から{MaxChanges}件までで入力してください。");
        }

        if ((at.Cycle.Reorganisations?.Count ?? 0) >= DateRules.MaxChanges)
        {
            yield return new("", $"組織改正は一つのサイクルで{DateRules.MaxChanges}回までです。");
        }
    }

    /// <param name="wards">The heads as they will stand just before this change.</param>
    public static IEnumerable<Problem> Of(CycleCase at, IReadOnlyCollection<WardHead> wards, UnitChange change, DateOnly on)
    {
        if (ChangedUnits.WardOf(wards, change.Place(), on) is not { } ward)
        {
            return [new("unit", $"「{Named(at, wards, change.Unit, on)}」は、その日に存在する組織ではありません。選び直してください。")];
        }

        if (change is UnitChange.Follow or UnitChange.End or UnitChange.Found)
        {
            return [new("unit", "区の統合・分割は、統合または分割として入力してください。")];
        }

        var unit = ward.Unit(change.Place());
        var sheets = at.Wards.Where(w => w.Ward == ward.Ward).SelectMany(w => w.Sheets).Count(s => s.Body.Units.Contains(unit.Id));
        return sheets > MaxSheets
            ? [new("unit", $"「{unit.NameAt(on)}」のシートが{sheets}件あります（上限{MaxSheets}件）。この組織の改正は、翌年度のサイクルの開始にあわせて行ってください。")]
            : change switch
            {
                UnitChange.Rename c => Name(c.Name),
                UnitChange.Move c => OfMove(at, wards, ward, unit, c, on),
                UnitChange.Divide c => [.. Name(c.Name, optional: true), .. OfNew(at, wards, c), .. unit.Kind == UnitKind.Ward ? WardRules.OfDivided(at, ward, c, on, id => Named(at, wards, id, on)) : WardRules.OfSection(c)],
                UnitChange.Join c => [.. Name(c.Name, optional: true), .. unit.Kind == UnitKind.Ward ? WardRules.OfJoined(wards, c, on, id => Named(at, wards, id, on)) : OfJoined(ward, unit, c, on, id => Named(at, wards, id, on))],
                UnitChange.Close c => [.. Whole(unit), .. Empty(ward, unit, on, "unit"), .. TypedText.Check("close", "廃止の理由", c.Reason, MaxReason) is { } reason ? [reason] : Array.Empty<Problem>()],
                _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown change."),
            };
    }

    /// <summary>As people call it, with its ward, and with its code where another unit is called so; the code alone of a unit that no ward knows.</summary>
    private static string Named(CycleCase at, IReadOnlyCollection<WardHead> wards, UnitId id, DateOnly on)
    {
        var units = wards.SelectMany(w => w.Units.Where(u => u.Kind != UnitKind.City).Select(u => (u.Id, Name: at.Open.InWard(w.Ward, u.NameAt(on)), Holds: u.Validity.Holds(on)))).ToList();
        return units.Where(u => u.Id == id).OrderByDescending(u => u.Holds).ToList() is not [var found, ..] ? id.Value
            : units.Any(u => u.Id != id && u.Name == found.Name) ? $"{found.Name}（{id}）"
            : found.Name;
    }

    private static Problem[] Name(string? name, bool optional = false) =>
        optional && name is null ? [] : TypedText.Check("name", "新しい名称", name, MaxName) is { } problem ? [problem] : [];

    /// <summary>A ward does not end but into another one.</summary>
    private static Problem[] Whole(Unit unit) =>
        unit.Kind == UnitKind.Ward ? [new("unit", "区の廃止は、ほかの区への統合として入力してください。")] : [];

    private static Problem[] Empty(WardHead ward, Unit unit, DateOnly on, string field) =>
        ward.Units.Where(u => u.Parent == unit.Id && u.Id != unit.Id && u.Validity.Holds(on)).Select(u => u.NameAt(on)).ToList() is { Count: > 0 } below
            ? [new(field, $"「{unit.NameAt(on)}」には{string.Join('・', below.Take(3))}などの組織があります。先に、それぞれの移動・統合・廃止を入力してください。")]
            : [];

    private static IEnumerable<Problem> OfMove(CycleCase at, IReadOnlyCollection<WardHead> wards, WardHead ward, Unit unit, UnitChange.Move change, DateOnly on)
    {
        if (change.Order is < 1 or > MaxOrder)
        {
            yield return new("order", $"建制順は1から{MaxOrder}までの数で入力してください。");
        }

        if (unit.Kind == UnitKind.Ward || change.Parent == unit.Id)
        {
            yield return new("unit", "区は移せません。課または部を選んでください。");
        }
        else if (ChangedUnits.WardOf(wards, change.Parent, on) is not { } target || target.Unit(change.Parent) is not { Kind: UnitKind.Ward or UnitKind.Department } parent)
        {
            yield return new("parent", "移す先の区または部を選んでください。");
        }
        else if (unit.Kind == UnitKind.Department && parent.Kind != UnitKind.Ward)
        {
            yield return new("parent", "部の移す先は、区にしてください。部の中には移せません。");
        }
    }

    /// <summary>What all changes together come to.</summary>
    /// <param name="wards">As they will stand after them.</param>
    public static IEnumerable<Problem> OfWhole(CycleCase at, IReadOnlyCollection<WardHead> wards, IReadOnlyList<UnitChange> changes, DateOnly on)
    {
        if (changes.Count > MaxParts)
        {
            yield return new("unit", $"一度の組織改正で動く組織が多すぎます（上限{MaxParts}件）。同じ日の組織改正を、いくつかに分けて準備してください。");
        }

        foreach (var ward in wards)
        {
            var units = ward.Units.Where(u => u.Validity.Holds(on)).Select(u => u.Id).ToHashSet();
            var comes = at.Wards.Where(w => w.Ward != ward.Ward).SelectMany(w => w.Sheets).Count(s => s.Body.Ended is null && s.Body.Units.Any(units.Contains));
            if (at.Wards.FirstOrDefault(w => w.Ward == ward.Ward)?.Sheets.Count + comes > RecordLimits.MaxSheetsPerWard)
            {
                yield return new("unit", $"{ward.Unit(ward.Ward).NameAt(on)}のシートが上限（{RecordLimits.MaxSheetsPerWard}件）を超えます。");
            }
        }
    }

    private static IEnumerable<Problem> OfNew(CycleCase at, IReadOnlyCollection<WardHead> wards, UnitChange.Divide change)
    {
        if (ChangedUnits.WardOf(wards, change.Unit, DateOnly.MaxValue) is { } ward && at.Wards.FirstOrDefault(w => w.Ward == ward.Ward)?.Sheets.Count + change.New.Count > RecordLimits.MaxSheetsPerWard)
        {
            yield return new("new", $"この区のシートが上限（{RecordLimits.MaxSheetsPerWard}件）を超えます。");
        }

        if (change.New.Count is 0 or > MaxNew)
        {
            yield return new("new", $"新しくできる組織を1件から{MaxNew}件までで入力してください。");
        }

        foreach (var born in change.New)
        {
            if (!IdRule.Allows(born.Id.Value) || born.Id == Keys.City || wards.Any(w => w.Units.Any(u => u.Id == born.Id)) || at.Wards.Any(w => w.Sheet(new(born.Id.Value)) is not null))
            {
                yield return new("new", $"課コード「{born.Id}」は使えません。ほかの組織と重ならない、半角の英小文字・数字・ハイフン40文字以内にしてください。");
            }

            if (TypedText.Check("new", "新しい組織の名称", born.Name, MaxName) is { } name)
            {
                yield return name;
            }

            foreach (var problem in born.Posts().SelectMany(p => OfPost(at, p)))
            {
                yield return problem;
            }
        }

        if (change.New.DistinctBy(n => n.Id).Count() != change.New.Count || change.New.SelectMany(n => n.Posts()).GroupBy(p => p.Id).Any(g => g.Count() > 1))
        {
            yield return new("new", "同じコードが二度入力されています。");
        }
    }

    /// <summary>Posts of units that are decided and not there yet.</summary>
    private static HashSet<PostId> Coming(CycleCase at) =>
        [.. (at.Reorganisations ?? []).SelectMany(r => r.Body.Decided()).OfType<UnitChange.Divide>().SelectMany(d => d.New).SelectMany(n => n.Posts()).Select(p => p.Id)];

    private static IEnumerable<Problem> OfPost(CycleCase at, NewPost post)
    {
        if (!IdRule.Allows(post.Id.Value) || at.Wards.Any(w => w.Post(post.Id) is not null) || Coming(at).Contains(post.Id))
        {
            yield return new("new", $"職コード「{post.Id}」は使えません。ほかの職と重ならない、半角の英小文字・数字・ハイフン40文字以内にしてください。");
        }

        var typed = TypedText.Check("new", "職名", post.Title, MaxName) is { } title ? [title] : Array.Empty<Problem>();
        foreach (var problem in typed.Concat(PostInput.Check(post.Holder, post.Addresses)))
        {
            yield return problem with { Field = "new" };
        }
    }

    private static IEnumerable<Problem> OfJoined(WardHead ward, Unit unit, UnitChange.Join change, DateOnly on, Func<UnitId, string> named)
    {
        if (change.Joined.Count is 0 or > MaxNew || change.Joined.Distinct().Count() != change.Joined.Count || change.Joined.Contains(unit.Id))
        {
            yield return new("joined", "統合される組織を、続ける組織のほかに1件以上選んでください。");
        }

        foreach (var id in change.Joined)
        {
            if (ward.Units.FirstOrDefault(u => u.Id == id && u.Validity.Holds(on)) is not { } joined)
            {
                yield return new("joined", $"「{named(id)}」は、その日にこの区にある組織ではありません。別の区の課は、先にこの区に移してください。");
            }
            else if ((joined.Kind == UnitKind.Department) != (unit.Kind == UnitKind.Department) || joined.Kind is UnitKind.Ward or UnitKind.City)
            {
                yield return new("joined", "課どうし、または部どうしを統合してください。");
            }
            else
            {
                foreach (var problem in Empty(ward, joined, on, "joined"))
                {
                    yield return problem;
                }
            }
        }
    }
}
