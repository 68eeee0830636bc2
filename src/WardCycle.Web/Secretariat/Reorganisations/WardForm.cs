using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>Reads the form for whole wards. The domain checks what it means.</summary>
public static class WardForm
{
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
            problems.Add(new("unit", "続ける区を選んでください。"));
        }
        return problems.Count > 0 ? (null, problems) : (new(on, visit.Field("reason"), [Change(visit, new(visit.Field("unit")))]), []);
    }

    private static UnitChange.Join Change(OfficeVisit visit, UnitId unit)
    {
        var name = string.IsNullOrWhiteSpace(visit.Field("name")) ? null : visit.Field("name");
        return new(unit, [.. visit.Form!.All("joined").Where(IdRule.Allows).Select(u => new UnitId(u))], name);
    }
}
