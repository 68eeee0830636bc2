using System.Globalization;
using WardCycle.Links;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>What sections do, each through the newest link that has reached one of their addresses.</summary>
internal static class SectionActs
{
    /// <summary>What an act says that has to wait for a mail with a link.</summary>
    public const string NoLink = "";

    public static Act? Submit(Scene scene, ModelPost? who, Dictionary<string, string> values, string kind)
    {
        var (state, number) = (scene.State, scene.State.Answers.Count);
        return who is null ? null : Through(scene, who, kind, async (life, visit) =>
            await life.Get<SheetDesk>().Submit(visit, Entry(scene.Phase, values, number, state.Draft)) switch
            {
                DeskAnswer.Submitted => null,
                DeskAnswer.Invalid invalid => string.Join(' ', invalid.Problems.Select(p => $"[{p.Field}] {p.Message}")),
                var answer => $"{answer}",
            }, at =>
            {
                state.Submit(new(at, values, who.Id));
                (state.Draft, state.IsConfirmed) = (0, who.IsHead);
                Late(state, values, at);
            }) with
        { IsPressedAgain = true };
    }

    public static Act? Draft(Scene scene, ModelPost? who)
    {
        var (state, version) = (scene.State, 0);
        var values = Texts.Values(scene, "（下書き）");
        return who is null ? null : Through(scene, who, "draft saved", async (life, visit) =>
        {
            var answer = await life.Get<SheetDesk>().SaveDraft(visit, Entry(scene.Phase, values, state.Answers.Count, state.Draft));
            version = answer is DeskAnswer.Saved saved ? saved.Version : 0;
            return version > 0 ? null : $"{answer}";
        }, _ => state.Draft = version) with
        { IsSilent = true };
    }

    public static Act? Confirm(Scene scene, string? back)
    {
        var (state, number) = (scene.State, scene.State.Answers.Count);
        return scene.Head is not { } head ? null : Through(scene, head, back is null ? "confirmed by head" : "sent back by head", async (life, visit) =>
            (await life.Get<ConfirmDesk>().Decide(visit, new(scene.Phase), number, back))?.Message, at =>
            (state.IsConfirmed, state.IsSentBack, state.SentBackAt) = (back is null, back is not null, back is null ? null : at)) with
        { IsPressedAgain = true };
    }

    public static Act? Object(Scene scene, int wording)
    {
        var (state, field) = (scene.State, OfficeScheme.TextField(scene.Phase));
        return (scene.Clerk ?? scene.Head) is not { } who ? null : Through(scene, who, "objection", async (life, visit) =>
            (await life.Get<WordingDesk>().Raise(visit, new(scene.Phase), wording, "意味が変わってしまいます。"))?.Message, _ => state.Objected = field) with
        { IsPressedAgain = true };
    }

    public static Act? ChangeTarget(Scene scene)
    {
        var (state, number, on) = (scene.State, scene.State.Answers.Count, scene.Today);
        var (values, reason) = (Changed(scene), $"制度の改正のためです（{scene.Sheet.Id}）。");
        return (scene.Head ?? scene.Clerk) is not { } who ? null : Through(scene, who, "target changed by section", async (life, visit) =>
            Act.Said(await life.Get<TargetDesk>().Change(visit, new(new(scene.Sheet.Id), new(scene.Phase), number, Of(values), on, reason))), at =>
        {
            TargetChanged(state, at, on, values, reason, who.Id);
            state.IsConfirmed = who.IsHead;
        }) with
        { IsPressedAgain = true };
    }

    public static Dictionary<string, string> Changed(Scene scene) =>
        new() { ["target"] = string.Create(CultureInfo.InvariantCulture, $"改めた目標：{Texts.Text(scene, scene.State.Answers.Count + 1, null)}") };

    public static void TargetChanged(ModelPhase state, DateTimeOffset at, DateOnly on, Dictionary<string, string> values, string reason, string by)
    {
        var (before, open) = (state.Answers[^1].Values["target"], state.ReturnedAt);
        state.Submit(new(at, values, by));
        state.ReturnedAt = open;
        state.Changes.Add((at, on, before, reason));
    }

    /// <summary>未確定 as the form itself says it.</summary>
    public static void Late(ModelPhase state, Dictionary<string, string> values, DateTimeOffset at)
    {
        if (values.GetValueOrDefault("rate--late") is { } day)
        {
            state.Late.Add((at, DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        }
        else if (state.LateUntil is not null)
        {
            state.Late.Add((at, null));
        }
    }

    public static Answers Of(Dictionary<string, string> values) => new(values.ToDictionary(v => new FieldId(v.Key), v => v.Value));

    private static SheetEntry Entry(string phase, Dictionary<string, string> values, int number, int draft) => new(new(phase), Of(values), number, draft);

    private static Act Through(Scene scene, ModelPost who, string kind, Func<Life, LinkVisit, Task<string?>> act, Action<DateTimeOffset> then) => new(
        kind, $"{scene.Key} by {who.Id}", scene.Partition,
        async life => await scene.Office.Mailbox.Way(life, who.Addresses, scene.Cycle.Id.Value, scene.Sheet.Ward, scene.Sheet.Id) is { } visit ? await act(life, visit) : NoLink,
        then);
}
