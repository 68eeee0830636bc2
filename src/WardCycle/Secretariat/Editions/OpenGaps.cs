using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Editions;

/// <summary>締切後の未提出 that an edition would be decided over. A returned sheet is told as changed (<see cref="ChangedSections"/>).</summary>
/// <param name="Undecided">Sheets without an answer for which nobody has chosen what becomes of them; by their sections' names.</param>
/// <param name="Awaited">Sheets that are agreed to come, and whose day has not passed.</param>
public sealed record OpenGaps(IReadOnlyList<string> Undecided, IReadOnlyList<string> Awaited)
{
    private const int MostNamed = 5;

    public bool IsNone => Undecided.Count == 0 && Awaited.Count == 0;

    /// <summary>扱いを決めていない未提出：総務課。提出を待つ約束の日まで間がある所属：税務課。 Empty for none.</summary>
    public string Words =>
        (Undecided.Count == 0 ? "" : $"扱いを決めていない未提出：{Names(Undecided)}。")
        + (Awaited.Count == 0 ? "" : $"提出を待つ約束の日を過ぎていない所属：{Names(Awaited)}。");

    /// <summary>Of a phase; none for one that was over when the cycle began: nobody is waited for there.</summary>
    public static OpenGaps Of(OpenCycle open, IEnumerable<WardState> wards, PhaseId phase, DateOnly today)
    {
        var scheme = open.Scheme.Phase(phase);
        List<string> undecided = [];
        List<string> awaited = [];
        foreach (var ward in open.WasOver(phase) ? [] : wards)
        {
            foreach (var sheet in ward.InOrder().Select(s => s.Body).Where(s => !s.AsksNothing(scheme) && !s.IsFilledByLead(scheme)))
            {
                if (sheet.State(phase) is { IsMissing: true, Returned: null } state && (state.AgreedUntil >= today || state.Gate == Gate.Shut))
                {
                    var name = string.Join('・', sheet.UnitsIn(phase).Select(u => ward.Head.Body.Unit(u).NameAt(today))) + sheet.ItemSuffix(open.Scheme);
                    (state.AgreedUntil >= today ? awaited : undecided).Add(name);
                }
            }
        }

        return new(undecided, awaited);
    }

    private static string Names(IReadOnlyList<string> names) =>
        string.Join('、', names.Take(MostNamed)) + (names.Count > MostNamed ? $"ほか{names.Count - MostNamed}件" : "");
}
