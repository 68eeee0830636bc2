using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat;

/// <summary>Free text that the secretariat types: reasons, notes, numbers of documents.</summary>
public static class TypedText
{
    /// <summary>UTF-16 units of a reason or a note.</summary>
    public const int MaxReason = 2000;

    /// <summary>UTF-16 units of one line: a document's number, a post.</summary>
    public const int MaxLine = 200;

    /// <summary>As kept: line ends LF, no blanks around.</summary>
    public static string Clean(string? typed) => LineEnds.ToLf(typed ?? "").Trim();

    /// <summary>Null where the text is there, short enough and made of characters.</summary>
    public static Problem? Check(string field, string label, string? typed, int max = MaxReason)
    {
        var text = Clean(typed);
        return text.Length == 0 ? new(field, $"{label}を入力してください。")
            : text.Length > max ? new(field, $"{label}は{max}文字以内で入力してください（現在{text.Length}文字）。")
            : !IsText(text) ? new(field, $"{label}に使えない文字が含まれています。入力し直してください。")
            : null;
    }

    /// <summary>U+FFFD is what a form's broken bytes have become.</summary>
    private static bool IsText(string text) =>
        UnwantedCharacter.FirstIn(text) is null && !text.Contains('\uFFFD', StringComparison.Ordinal);
}
