using System.Globalization;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>Reads the form of one change. The domain checks what it means; this only what can be read.</summary>
public static class ReorganisationForm
{
    /// <summary>課コード、名称、建制順、職コード、職名、職員キー、メール.</summary>
    private const int Columns = 7;

    public static IReadOnlyList<(string Word, string Label, string Hint)> Kinds { get; } =
    [
        ("rename", "改称", "名称だけが変わります。シートはそのまま続きます。"),
        ("move", "移動", "別の部や別の区に移る、または建制順が変わるとき。"),
        ("divide", "分割", "選んだ組織がシートを続け、新しい組織に新しいシートを作ります。"),
        ("join", "統合", "選んだ組織がシートを続け、ほかの組織は終わります。"),
        ("close", "廃止", "以後の報告書には、理由とともに「―」と印字されます。"),
    ];

    public static (CycleCommand.Reorganise? Command, IReadOnlyList<Problem> Problems) Read(OfficeVisit visit) =>
        Read(visit, "対象の組織を選んでください。", Change);

    /// <summary>Day, unit and reason, and a change of the unit.</summary>
    internal static (CycleCommand.Reorganise? Command, IReadOnlyList<Problem> Problems) Read(
        OfficeVisit visit, string noUnit, Func<OfficeVisit, UnitId, List<Problem>, UnitChange?> read)
    {
        List<Problem> problems = [];
        if (TypedDay.Parse(visit.Field("on")) is not { } on)
        {
            problems.Add(new("on", "組織改正の日を、2026-10-01 のように入力してください。"));
            on = default;
        }
        if (!IdRule.Allows(visit.Field("unit")))
        {
            problems.Add(new("unit", noUnit));
        }
        var change = problems.Count > 0 ? null : read(visit, new(visit.Field("unit")), problems);
        return change is null || problems.Count > 0 ? (null, problems) : (new(on, visit.Field("reason"), [change]), []);
    }

    /// <summary>Null where what goes on keeps its name.</summary>
    internal static string? NameOf(OfficeVisit visit) => string.IsNullOrWhiteSpace(visit.Field("name")) ? null : visit.Field("name");

    internal static List<UnitId> Chosen(OfficeVisit visit, string field) => [.. visit.Form!.All(field).Where(IdRule.Allows).Select(u => new UnitId(u))];

    private static UnitChange? Change(OfficeVisit visit, UnitId unit, List<Problem> problems)
    {
        var name = NameOf(visit);
        switch (visit.Field("kind"))
        {
            case "rename":
                return new UnitChange.Rename(unit, name ?? "");
            case "move":
                if (!IdRule.Allows(visit.Field("parent")))
                {
                    problems.Add(new("parent", "移す先の区または部を選んでください。"));
                }
                return new UnitChange.Move(unit, new(visit.Field("parent")), visit.FieldNumber("order") ?? 0);
            case "divide":
                return new UnitChange.Divide(unit, New(visit.Field("new"), problems), name);
            case "join":
                return new UnitChange.Join(unit, Chosen(visit, "joined"), name);
            case "close":
                return new UnitChange.Close(unit, visit.Field("close"));
            default:
                problems.Add(new("kind", "改正の種類を選んでください。"));
                return null;
        }
    }

    private static List<NewUnit> New(string typed, List<Problem> problems)
    {
        List<NewUnit> units = [];
        foreach (var line in typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] cells = line.Split([',', '，', '、', '\t'], StringSplitOptions.TrimEntries);
            if (cells.Length is not (3 or Columns) || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var order))
            {
                problems.Add(new("new", $"「{line}」を読み取れません。課コード、名称、建制順、職コード、職名、職員キー、メールを、この順にコンマで区切ってください。長がまだ決まっていないときは、建制順までを入力してください。"));
                continue;
            }
            units.Add(new(new(cells[0]), cells[1], order, cells.Length == 3 ? null : new(new(cells[3]), cells[4], cells[5], [cells[6]])));
        }
        return units;
    }
}
