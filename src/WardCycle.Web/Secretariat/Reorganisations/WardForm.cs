using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>Reads the form for whole wards. The domain checks what it means.</summary>
public static class WardForm
{
    /// <summary>The form's other kind.</summary>
    public const string Divide = "divide";

    public static (CycleCommand.Reorganise? Command, IReadOnlyList<Problem> Problems) Read(OfficeVisit visit)
    {
        List<Problem> problems = [];
        if (TypedDay.Parse(visit.Field("on")) is not { } on)
        {
            problems.Add(new("on", "組織改正の日を、2026-10-01 のように入力してください。"));
            on = default;
        }
        if (!IdRule.Allows(visit.Field("unit")))
        {
            problems.Add(new("unit", visit.Field("kind") == Divide ? "分割する区を選んでください。" : "続ける区を選んでください。"));
        }
        UnitChange? change = problems.Count > 0 ? null : visit.Field("kind") == Divide ? Divided(visit, new(visit.Field("unit")), problems) : Joined(visit, new(visit.Field("unit")));
        return change is null || problems.Count > 0 ? (null, problems) : (new(on, visit.Field("reason"), [change]), []);
    }

    private static UnitChange.Join Joined(OfficeVisit visit, UnitId unit) => new(unit, Chosen(visit, "joined"), NameOf(visit));

    private static UnitChange.Divide? Divided(OfficeVisit visit, UnitId unit, List<Problem> problems)
    {
        if (visit.FieldNumber("order") is not { } order)
        {
            problems.Add(new("order", "新しい区の建制順を数字で入力してください。"));
            return null;
        }
        var hasHead = string.Concat(visit.Field("post"), visit.Field("title"), visit.Field("holder"), visit.Field("address")).Trim().Length > 0;
        var head = hasHead ? new NewPost(new(visit.Field("post").Trim()), visit.Field("title"), visit.Field("holder"), [visit.Field("address")]) : null;
        return new(unit, [new(new(visit.Field("id").Trim()), visit.Field("new"), order, head, Chosen(visit, "takes"))], NameOf(visit));
    }

    private static List<UnitId> Chosen(OfficeVisit visit, string field) => [.. visit.Form!.All(field).Where(IdRule.Allows).Select(u => new UnitId(u))];

    private static string? NameOf(OfficeVisit visit) => string.IsNullOrWhiteSpace(visit.Field("name")) ? null : visit.Field("name");
}
