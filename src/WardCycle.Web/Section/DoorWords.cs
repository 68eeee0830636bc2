using WardCycle.Links;
using WardCycle.Secretariat;

namespace WardCycle.Web.Section;

/// <summary>What the door says in words. One sentence for every refusal.</summary>
public static class DoorWords
{
    private const string Wrong =
        "リンク番号または確認コードが正しくありません。最新のメールに書かれているとおりに、確認コードをもう一度入力してください。";

    public static IReadOnlyList<Problem> Of(DoorAnswer answer, DateTimeOffset now) => answer switch
    {
        DoorAnswer.SlowDown slow => [new(FormFields.Code, $"{Wrong}続けて誤りがあったため、{Wait(slow.Until - now)}ほど待ってからお試しください。")],
        _ => [new(FormFields.Code, Wrong)],
    };

    public static int Seconds(DoorAnswer.SlowDown slow, DateTimeOffset now) => Math.Max(1, (int)Math.Ceiling((slow.Until - now).TotalSeconds));

    private static string Wait(TimeSpan time) =>
        time >= TimeSpan.FromMinutes(1) ? $"{(int)Math.Ceiling(time.TotalMinutes)}分" : $"{Math.Max(1, (int)Math.Ceiling(time.TotalSeconds))}秒";
}
