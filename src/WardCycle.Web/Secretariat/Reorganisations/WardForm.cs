using WardCycle.Organisation;
using WardCycle.Secretariat;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Web.Secretariat.Reorganisations;

/// <summary>Reads the form for whole wards. The domain checks what it means.</summary>
public static class WardForm
{
    /// <summary>The form's other kind.</summary>
    public const string Divide = "divide";

    /// <summary>Before the names of the fields of the 取りまとめ担当; those of the 区長 have none.</summary>
    public const string OfOffice = "office-";

    private static readonly string[] PostFields = ["post", "title", "holder", "address"];

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
        NewUnit born = new(new(visit.Field("id").Trim()), visit.Field("new"), order, PostOf(visit, ""), ReorganisationForm.Chosen(visit, "takes"), PostOf(visit, OfOffice));
        return new(unit, [born], ReorganisationForm.NameOf(visit));
    }

    /// <summary>Null where none of its fields is filled in.</summary>
    private static NewPost? PostOf(OfficeVisit visit, string prefix)
    {
        string[] fields = [.. PostFields.Select(f => visit.Field(prefix + f))];
        return fields.All(string.IsNullOrWhiteSpace) ? null : new(new(fields[0].Trim()), fields[1], fields[2], [fields[3]]);
    }
}
