using System.Net;
using System.Text.RegularExpressions;

namespace WardCycle.Local.Playing;

/// <summary>
/// The sheet's form out of our own pages: hidden fields as they stand, answers by kind. Plain matching is enough, because
/// the pages escape every angle bracket and quote in values.
/// </summary>
public sealed partial class SheetHtml
{
    private const string AnswerPrefix = "a-";

    private SheetHtml(string action, string inside, string whose)
    {
        Whose = whose;
        Action = WebUtility.HtmlDecode(action);
        foreach (Match tag in Controls().Matches(inside))
        {
            Take(tag.Groups["kind"].Value, Attributes(tag.Groups["attributes"].Value));
        }
    }

    /// <summary>Where the form posts to: names link and phase.</summary>
    public string Action { get; }

    /// <summary>Ward, phase and sections as the page names them: the same in every rehearsal of one scheme and roster, as the link is not.</summary>
    public string Whose { get; }

    /// <summary>Hidden fields: base revision, draft version, token, and on the check page the answers.</summary>
    public Dictionary<string, string> Hidden { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the answers that are texts.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Answers with given choices: name and values, the last one outside the scale.</summary>
    public Dictionary<string, List<string>> Choices { get; } = new(StringComparer.Ordinal);

    /// <summary>The revision that the form is written on; 0 before the first submission.</summary>
    public string Revision => Hidden.GetValueOrDefault("base", "0");

    /// <summary>Null where the page has no form to fill in.</summary>
    public static SheetHtml? Find(string html) =>
        Forms().Matches(html).FirstOrDefault(f => f.Groups["action"].Value.Contains("/sheet/", StringComparison.Ordinal)) is { } form
            ? new(form.Groups["action"].Value, form.Groups["inside"].Value, $"{Names().Match(html).Groups["ward"].Value} {Headings().Match(html).Groups["words"].Value}")
            : null;

    private void Take(string kind, Dictionary<string, string> attributes)
    {
        if (attributes.GetValueOrDefault("name") is not { } name)
        {
            return;
        }

        switch (kind, attributes.GetValueOrDefault("type"))
        {
            case ("input", "hidden"):
                Hidden[name] = attributes.GetValueOrDefault("value", "");
                break;
            case ("input", "radio") when name.StartsWith(AnswerPrefix, StringComparison.Ordinal):
                Choices.TryAdd(name, []);
                Choices[name].Add(attributes.GetValueOrDefault("value", ""));
                break;
            case ("input" or "textarea", _) when name.StartsWith(AnswerPrefix, StringComparison.Ordinal):
                Texts.Add(name);
                break;
        }
    }

    private static Dictionary<string, string> Attributes(string text) =>
        AttributePairs().Matches(text).GroupBy(m => m.Groups[1].Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => WebUtility.HtmlDecode(g.First().Groups[2].Value), StringComparer.Ordinal);

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\"[^>]*>(?<inside>.*?)</form>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Forms();

    [GeneratedRegex("<h1[^>]*>(?<words>[^<]*)</h1>", RegexOptions.CultureInvariant)]
    private static partial Regex Headings();

    [GeneratedRegex("<dt>区</dt>\\s*<dd>(?<ward>[^<]*)</dd>", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("<(?<kind>input|textarea)(?<attributes>[^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex AttributePairs();
}
