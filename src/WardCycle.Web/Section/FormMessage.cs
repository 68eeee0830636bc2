using WardCycle.Web.Look;

namespace WardCycle.Web.Section;

/// <summary>What the page says first.</summary>
public sealed record FormMessage(Tone Tone, string Title, string Text)
{
    public static FormMessage DraftSaved { get; } = new(
        Tone.Good, "下書きを保存しました", "まだ提出されていません。提出するときは「内容を確認する」へお進みください。");

    public static FormMessage TokenPast { get; } = new(
        Tone.Warn, "もう一度ボタンを押してください", "画面を開いてから時間がたったため、まだ保存していません。入力した内容はそのまま残っています。");

    public static FormMessage CodeAccepted { get; } = new(
        Tone.Good, "確認コードが確かめられました", "入力した内容はそのまま残っています。まだ保存していません。続けてボタンを押してください。");

    public static FormMessage Busy { get; } = new(
        Tone.Warn, "まだ保存できていません", "ほかの処理と重なりました。入力した内容はそのまま残っています。もう一度ボタンを押してください。");

    public static FormMessage Swapped { get; } = new(
        Tone.Info, "内容を入れ替えました", "まだ保存していません。元の内容は各項目の下に残っています。");
}
