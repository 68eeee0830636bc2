using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Sheets;
using WardCycle.Web.Look;

namespace WardCycle.Web.Section;

/// <summary>What is said to the second of two writers.</summary>
public static class ConflictWords
{
    public static FormMessage Of(StoredText theirs) => new(
        Tone.Warn,
        "ほかの画面で先に保存されています",
        $"{When(theirs.At)}に、{Who(theirs.Writer)}が{(theirs.IsDraft ? "下書きを保存" : "提出")}しました。あなたの入力はまだ保存していません。"
        + "両方の内容を並べています。残したい内容を入力欄に整えてから、下書き保存または内容の確認へお進みください。");

    private static string When(DateTimeOffset at) =>
        Era.DateWithWeekday(MunicipalTime.DayOf(at)) + MunicipalTime.TimeOf(at).ToString("H時mm分", CultureInfo.InvariantCulture);

    private static string Who(Writer? writer) =>
        string.Join(' ', new[] { writer?.Unit, writer?.Name }.OfType<string>()) is { Length: > 0 } name ? $"{name}さん" : "別の画面または別の方";
}
