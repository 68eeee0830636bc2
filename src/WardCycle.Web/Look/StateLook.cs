using WardCycle.Publication;
using WardCycle.Sheets;

namespace WardCycle.Web.Look;

/// <summary>How a state is shown: word, mark and colour together.</summary>
public sealed record StateLook(string Word, string Mark, Tone Tone)
{
    public string ToneName => NameOf(Tone);

    public static string NameOf(Tone tone) => tone switch
    {
        Tone.Idle => "idle",
        Tone.Begun => "begun",
        Tone.In => "in",
        Tone.Good => "good",
        Tone.Bad => "bad",
        Tone.Out => "out",
        Tone.Warn => "warn",
        _ => "info",
    };

    /// <summary>In the order in which a bar is filled.</summary>
    public static IReadOnlyList<SheetProgress> BarOrder { get; } =
    [
        SheetProgress.Checked, SheetProgress.Submitted, SheetProgress.Returned,
        SheetProgress.Draft, SheetProgress.NotStarted, SheetProgress.Outside,
    ];

    public static StateLook Of(SheetProgress progress) => progress switch
    {
        SheetProgress.NotStarted => new("未着手", "□", Tone.Idle),
        SheetProgress.Draft => new("下書き", "◇", Tone.Begun),
        SheetProgress.Submitted => new("提出済", "◆", Tone.In),
        SheetProgress.Returned => new("差戻し", "←", Tone.Bad),
        SheetProgress.Checked => new("確認済", "✓", Tone.Good),
        SheetProgress.Outside => new("対象外", "―", Tone.Out),
        _ => throw new ArgumentOutOfRangeException(nameof(progress), progress, "Unknown progress."),
    };

    public static StateLook Of(EditionState state) => state switch
    {
        EditionState.Wanted => new("取りまとめ中", "□", Tone.Idle),
        EditionState.Composed => new("庁内調整（案）", "◇", Tone.Begun),
        EditionState.Decided => new("決裁済", "◆", Tone.In),
        EditionState.Published => new("公表", "✓", Tone.Good),
        EditionState.Superseded => new("差替え済", "―", Tone.Out),
        EditionState.Withdrawn => new("公表取下げ", "×", Tone.Bad),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    public static StateLook BeforeOpening { get; } = new("受付前", "…", Tone.Out);

    public static StateLook BeforeStart { get; } = new("開始前に終わった段階", "―", Tone.Out);

    public static StateLook Migrated { get; } = new("移行データ", "↓", Tone.Out);

    public static StateLook Late { get; } = new("期限超過", "！", Tone.Bad);

    public static StateLook MailFailed { get; } = new("メール不達", "×", Tone.Bad);

    public static StateLook MailUnknown { get; } = new("メール送信不明", "？", Tone.Begun);

    public static StateLook Objection { get; } = new("異議あり", "！", Tone.Warn);

    public static StateLook Unconfirmed { get; } = new("確認待ち", "…", Tone.Begun);

    public static StateLook Provisional { get; } = new("未確定", "※", Tone.Begun);
}
