using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WardCycle.Record;

namespace WardCycle.Filing;

/// <summary>
/// Blanks texts inside rows' bodies. Ids, instants, enumerations and hashes are never touched: a value made of such
/// characters alone is the record's own, unless it is somebody's answer or looks like a telephone number.
/// </summary>
public sealed partial class Blanking
{
    public const string Mark = "［抹消］";

    private readonly IReadOnlyList<string> _texts;
    private readonly ErasureField? _field;
    private readonly string[] _written;

    public Blanking(IEnumerable<string> texts, ErasureField? field = null)
    {
        _texts = [.. texts.SelectMany(Variants).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];
        _field = field;
        _written = [.. _texts.SelectMany(t => new[] { t, RecordJson.Options.Encoder!.Encode(t) }).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What a document is searched for: lines of a long text may stand apart in it.</summary>
    public IEnumerable<string> Traces => _texts.Concat(_texts.SelectMany(t => t.Split('\n')).Select(l => l.Trim()).Where(l => l.Length >= ErasureRules.LongEnough)).Distinct(StringComparer.Ordinal);

    public bool Hits(string text) => _texts.Any(t => text.Contains(t, StringComparison.Ordinal));

    /// <summary>Never longer than before, so that a row stays within its limits.</summary>
    public string Text(string text) =>
        _texts.Aggregate(text, (left, t) => left.Replace(t, t.Length >= Mark.Length ? Mark : new string('■', t.Length), StringComparison.Ordinal));

    /// <summary>The body without the texts, and in how many values they stood; the body as it was where there was none.</summary>
    /// <param name="isOfSheet">The whole body belongs to the sheet whose field is erased.</param>
    public (string Json, int Hits) Body(string json, bool isOfSheet = false)
    {
        if (!MayHold(json) && !(_field is { } field && json.Contains(field.Field.Value, StringComparison.Ordinal)))
        {
            return (json, 0);
        }

        var node = JsonNode.Parse(json);
        var hits = Walk(node, isAnswer: false, isOfSheet);
        return hits == 0 ? (json, 0) : (node!.ToJsonString(RecordJson.Options), hits);
    }

    /// <summary>Cheap and never wrong in the negative: a text stands there as it is or as our rows write it; other escapes may hide it, and then the body is read.</summary>
    private bool MayHold(string json) =>
        json.Contains("\\u", StringComparison.Ordinal) || json.Contains("\\/", StringComparison.Ordinal) || _written.Any(t => json.Contains(t, StringComparison.Ordinal));

    private int Walk(JsonNode? node, bool isAnswer, bool isOfSheet) => node switch
    {
        JsonObject members => Members(members, isAnswer, isOfSheet),
        JsonArray items => Enumerable.Range(0, items.Count).Sum(i => items[i] is JsonValue value
            ? Value(value, isAnswer, isErased: false, text => items[i] = text)
            : Walk(items[i], isAnswer, isOfSheet)),
        _ => 0,
    };

    private int Members(JsonObject members, bool isAnswer, bool isOfSheet)
    {
        var ofSheet = isOfSheet || (_field is { } field && Word(members["sheet"]) == field.Sheet.Value);
        return members.ToList().Sum(m => m.Value is JsonValue value
            ? Value(value, isAnswer, ofSheet && m.Key == _field?.Field.Value, text => members[m.Key] = text)
            : Walk(m.Value, isAnswer || m.Key == "values", ofSheet));
    }

    private int Value(JsonValue value, bool isAnswer, bool isErased, Action<string> put)
    {
        if (Word(value) is not { Length: > 0 } text || text == Mark)
        {
            return 0;
        }

        var blank = isErased ? Mark : isAnswer || IsFree(text) ? Text(text) : text;
        if (blank == text)
        {
            return 0;
        }

        put(blank);
        return 1;
    }

    /// <summary>Null for what is no text, or none that can be read (a lone surrogate).</summary>
    private static string? Word(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    internal static bool IsFree(string text) => !Token().IsMatch(text) || IsPhone(text);

    internal static bool IsPhone(string text) => text.All(c => c is (>= '0' and <= '9') or '-' or '+') && text.Count(char.IsAsciiDigit) is >= 9 and <= 12;

    private static IEnumerable<string> Variants(string text)
    {
        var lf = text.ReplaceLineEndings("\n").Trim();
        return lf.IsNormalized() ? [lf, lf.Normalize(NormalizationForm.FormD)] : [lf, lf.Normalize(), lf.Normalize(NormalizationForm.FormD)];
    }

    [GeneratedRegex(@"^[A-Za-z0-9.:+_~=-]*$", RegexOptions.CultureInvariant)]
    internal static partial Regex Token();
}
