using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>Reads the form for whole wards. The domain checks what it means.</summary>
public static class WardForm
{
    /// <summary>The form's other kind.</summary>
    public const string Divide = "divide";

    public static (CycleCommand.Reorganise? Command, IReadOnlyList<Problem> Problems) Read(OfficeVisit visit) => visit.Field("kind") == Divide
        ? ReorganisationForm.Read(visit, "分割する区を選んでください。", Divided)
        : ReorganisationForm.Read(visit, "続ける区を選んでください。", (v, unit, _) => new UnitChange.Join(unit, ReorganisationForm.Chosen(v, "joined"), ReorganisationForm.NameOf(v)));

    private static UnitChange.Divide? Divided(OfficeVisit visit, UnitId unit, List<Problem> problems)
    {
        if (visit.FieldNumber("order") is not { } order)
        {
            problems.Add(new("order", "新しい区の建制順を数字で入力してください。"));
            return null;
        }
        var hasHead = string.Concat(visit.Field("post"), visit.Field("title"), visit.Field("holder"), visit.Field("address")).Trim().Length > 0;
        var head = hasHead ? new NewPost(new(visit.Field("post").Trim()), visit.Field("title"), visit.Field("holder"), [visit.Field("address")]) : null;
        return new(unit, [new(new(visit.Field("id").Trim()), visit.Field("new"), order, head, ReorganisationForm.Chosen(visit, "takes"))], ReorganisationForm.NameOf(visit));
    }
}
