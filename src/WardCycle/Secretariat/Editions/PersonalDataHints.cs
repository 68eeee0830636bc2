using System.Text.RegularExpressions;

namespace WardCycle.Secretariat.Editions;

/// <summary>Points at what may be personal data in a text: addresses, telephone numbers, 様 and 氏, names that the office knows. Helps the eye; decides nothing.</summary>
public static partial class PersonalDataHints
{
    private const int Around = 12;

    /// <param name="names">Names that stand in the record beside posts and writers; one character alone is no name.</param>
    /// <returns>What was found with the text around it, in the order of the text.</returns>
    public static IEnumerable<(string Kind, string Found)> In(string text, IReadOnlyCollection<string> names)
    {
        var found = Mail().Matches(text).Select(m => ("メールアドレス", m.Index, m.Length))
            .Concat(Phone().Matches(text).Select(m => ("電話番号", m.Index, m.Length)))
            .Concat(Honorific().Matches(text).Where(m => !IsWord(m.Value)).Select(m => ("敬称", m.Index, m.Length)))
            .Concat(names.Where(n => n.Length > 1).SelectMany(n => Places(text, n).Select(i => ("職員の氏名", i, n.Length))));
        return found.OrderBy(f => f.Item2).Select(f => (f.Item1, Cut(text, f.Item2, f.Item3)));
    }

    private static IEnumerable<int> Places(string text, string name)
    {
        for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + name.Length, StringComparison.Ordinal))
        {
            yield return i;
        }
    }

    private static string Cut(string text, int at, int length)
    {
        var from = Math.Max(0, at - Around);
        var to = Math.Min(text.Length, at + length + Around);
        from -= from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to += to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return text[from..to].ReplaceLineEndings(" ");
    }

    /// <summary>Words of every report that end alike and name nobody.</summary>
    private static bool IsWord(string value) =>
        value is "皆様" or "各位様" or "客様" or "同様" or "多様" or "仕様" or "模様" or "一様" or "異様" or "様様" or "住民様" or "市民様" or "区民様"
            or "来庁者様" or "利用者様" or "摂氏" or "両氏" or "同氏"
        || value.EndsWith("皆様", StringComparison.Ordinal) || value.EndsWith("客様", StringComparison.Ordinal)
        || value.EndsWith("同様", StringComparison.Ordinal) || value.EndsWith("多様", StringComparison.Ordinal) || value.EndsWith("仕様", StringComparison.Ordinal);

    [GeneratedRegex(@"[\w.+\-]*[@＠][\w.\-]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"[0０][0-9０-９]{1,4}[\-‐−－ー(（)）][0-9０-９]{1,4}[\-‐−－ー)）][0-9０-９]{3,4}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々ヶ]{1,6}(様(?!式|々|子|態|相)|氏(?!名))")]
    private static partial Regex Honorific();
}
