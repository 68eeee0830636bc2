using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Links;

/// <summary>Whether a link still opens. Its end is computed from the plan: it opens until the cycle's care date, after closing to read only.</summary>
public static class LinkValidity
{
    /// <summary>Null where the link opens.</summary>
    public static DoorAnswer.Ended? EndOf(LinkRow link, Post? post, OpenCycle open, DateTimeOffset now) => (link, post, open.Cycle) switch
    {
        ({ Revoked: { } end }, _, _) => new(
            $"このリンクは無効になりました。{end.Reason}",
            $"新しいリンクのメールが届いていないかご確認ください。見当たらないときは、{Contact(open)}へご連絡ください。"),
        (_, null, _) => Replaced(open),
        ({ Tenure: var tenure }, { Tenure: var current }, _) when tenure != current => Replaced(open),
        (_, _, { Status: CycleStatus.Cancelled }) => new(
            "この取組は中止されたため、リンクは終了しました。", $"ご不明な点は、{Contact(open)}へお問い合わせください。"),
        (_, _, { Status: CycleStatus.Finished }) => Over(open),
        (_, _, { Care: var care }) when now >= care.Instant => Over(open),
        _ => null,
    };

    private static DoorAnswer.Ended Replaced(OpenCycle open) => new(
        "担当者の交代により、このリンクは終了しました。",
        $"後任の方には新しいリンクをお送りしています。引き続きご担当の場合は、{Contact(open)}へご連絡ください。");

    private static DoorAnswer.Ended Over(OpenCycle open) => new(
        $"{open.Cycle.FiscalYear.Label}の取組が終わったため、リンクは終了しました。",
        $"提出した内容の確認が必要なときは、{Contact(open)}へお問い合わせください。");

    private static string Contact(OpenCycle open) => open.Cycle.Contact.Office;
}
