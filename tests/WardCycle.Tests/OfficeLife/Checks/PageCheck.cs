using System.Net;
using System.Text.RegularExpressions;
using WardCycle.Calendar;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>The page that citizens read: every section in its place, with its texts behind its name.</summary>
internal static partial class PageCheck
{
    /// <summary>Null where the page says everything in order.</summary>
    public static string? Fault(string html, List<Dictionary<string, string>> expected, DateOnly asOf, string ward, int edition, bool isPublic)
    {
        var head = Plain(WebUtility.HtmlDecode(Tag().Replace(html[..html.IndexOf("<tbody", StringComparison.Ordinal)], "")));
        if (new[] { $"{Era.Date(asOf)}現在", $"第{edition}版", $"＜{ward}＞" }.FirstOrDefault(said => !head.Contains(said, StringComparison.Ordinal)) is { } missing)
        {
            return $"the page's head does not say {missing}";
        }

        var title = html[html.IndexOf("<title>", StringComparison.Ordinal)..html.IndexOf("</title>", StringComparison.Ordinal)];
        if (WebUtility.HtmlDecode(title).Contains("【案】", StringComparison.Ordinal) == isPublic)
        {
            return isPublic ? "a draft's mark on a published page" : "a draft without its mark";
        }

        var page = Plain(WebUtility.HtmlDecode(Tag().Replace(html[html.IndexOf("<tbody", StringComparison.Ordinal)..], "")));
        var at = 0;
        foreach (var line in expected)
        {
            foreach (var (column, text) in line.Where(c => c.Key is "所属" || IsText(c.Key)).OrderBy(c => c.Key != "所属"))
            {
                var found = page.IndexOf(Plain(text), at, StringComparison.Ordinal);
                if (found < 0)
                {
                    return $"{line["所属コード"]} {column}: the page does not say 「{text}」 in its place";
                }

                at = column == "所属" ? found : at;
            }
        }

        return null;
    }

    private static bool IsText(string column) => column.EndsWith("_所属等の目標", StringComparison.Ordinal) || column.EndsWith("_取組状況", StringComparison.Ordinal)
        || column.EndsWith("_目標達成度_記号", StringComparison.Ordinal) || column.EndsWith("_振り返り", StringComparison.Ordinal);

    private static string Plain(string text) => White().Replace(text, "");

    [GeneratedRegex(@"<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex White();
}
