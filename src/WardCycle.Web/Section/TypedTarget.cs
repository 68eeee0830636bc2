using System.Globalization;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>What the page of a 目標変更 holds.</summary>
/// <param name="Base">The revision that the writer saw.</param>
/// <param name="On">変更日 as typed.</param>
public sealed record TypedTarget(int Base, Answers Answers, string On, string Reason)
{
    public static TypedTarget Kept(PhaseView phase, DateOnly today) =>
        new(phase.State.Revision, phase.Newest?.Answers ?? Answers.None, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "");

    public static TypedTarget Of(PostedForm form, PhaseView phase) => new(
        int.TryParse(form["base"], NumberStyles.None, CultureInfo.InvariantCulture, out var on) ? on : 0,
        new(phase.OwnFields.Where(f => f.IsChangeable).ToDictionary(f => f.Id, f => form[f.Id.Value])),
        form["on"],
        form["reason"]);
}
