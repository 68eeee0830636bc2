using System.Text;
using WardCycle.Schemes;
using WardCycle.Schemes.Loading;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Web.Secretariat.Starts;

/// <summary>
/// A scheme file of the municipality's own. Its text stands in the form from the moment it was chosen: whatever is wrong
/// with it can be mended there, and nothing has to be chosen twice.
/// </summary>
public static class OwnScheme
{
    /// <summary>The answer to "which scheme" that asks for a file; no scheme may have this id.</summary>
    public const string Choice = "own";

    public const string FileField = "schemeFile";
    public const string TextField = "schemeText";
    public const string NameField = "schemeName";

    /// <summary>Problems of one file shown at once; with more than these people start over anyway.</summary>
    private const int MostShown = 20;

    private const int LongestQuote = 40;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Puts a chosen file's text into the form, as if it had been typed. A file chosen is a scheme chosen.</summary>
    public static async Task<(OfficeVisit Visit, Problem? Problem)> Take(OfficeVisit visit)
    {
        if (visit.Form!.Files[FileField] is not { Length: > 0 } file)
        {
            return (visit, null);
        }
        visit = visit with { Form = visit.Form.With(("scheme", Choice)) };
        if (file.Length > SchemeLimits.Bytes)
        {
            return (visit, new(FileField, $"ファイルが大きすぎます。{SchemeLimits.Bytes / 1024}KBまでのYAMLファイルを選んでください。"));
        }
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, visit.Cancel);
        var (text, trouble) = Read(copy.ToArray());
        return text is null
            ? (visit, new(FileField, trouble!))
            : (visit with { Form = visit.Form.With((TextField, text), (NameField, Name(file.FileName))) }, null);
    }

    /// <summary>What is wrong with the text that stands in the form, each with its line and a piece of it to look for.</summary>
    public static IReadOnlyList<Problem> Problems(OfficeVisit visit)
    {
        var text = visit.Field(TextField);
        if (text.Length == 0)
        {
            return [new(FileField, "様式のファイルを選んでください。")];
        }
        var faults = SchemeLoader.Load(text, visit.Field(NameField) is { Length: > 0 } name ? name : "様式の内容").Faults;
        var lines = text.Split('\n');
        return
        [
            .. faults.Take(MostShown).Select(f => new Problem(TextField, f + Quote(lines, f.Line))),
            .. faults.Count > MostShown ? [new Problem(TextField, $"ほかに{faults.Count - MostShown}件の誤りがあります。直してからもう一度確かめてください。")] : Array.Empty<Problem>(),
        ];
    }

    private static (string? Text, string? Trouble) Read(byte[] bytes)
    {
        try
        {
            var text = LineEnds.ToLf(Utf8.GetString(bytes)).TrimStart('\uFEFF');
            return UnwantedCharacter.FirstIn(text) is not { } unwanted
                ? (text, null)
                : (null, $"ファイルの{unwanted.Line}行目の{unwanted.Column}文字目に、扱えない文字（{unwanted.Code}）が入っています。その文字を削除して選び直してください。");
        }
        catch (DecoderFallbackException)
        {
            return (null, "文字コードがUTF-8ではありません。UTF-8で保存し直して、もう一度選んでください。");
        }
    }

    /// <summary>A browser may send the whole path; only the name is of interest, and no more of it than a line.</summary>
    private static string Name(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= TypedText.MaxLine ? name : "様式の内容";
    }

    private static string Quote(string[] lines, int line) =>
        line < 1 || line > lines.Length || lines[line - 1].Trim() is not { Length: > 0 } words ? ""
        : $"（この行：{(words.Length <= LongestQuote ? words : words[..(char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…")}）";
}
