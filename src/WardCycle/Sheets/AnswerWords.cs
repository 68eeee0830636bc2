using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>What an answer is called where it is read: links by the numbers of what they point to, a ticked box by a word. Texts stay as typed.</summary>
public static class AnswerWords
{
    /// <summary>基準1、基準3; 方針2; はい; the text itself for every other kind of field.</summary>
    public static string Of(Scheme scheme, FieldScheme field, string text) => field.Kind switch
    {
        FieldKind.Links => string.Join('、', Ids(text).Select(id => Link(scheme, field, id))),
        FieldKind.Tick => text.Length == 0 ? "" : "はい",
        _ => text,
    };

    /// <summary>The ids that an answer of links holds.</summary>
    public static IReadOnlyList<string> Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>方針2: a line keeps its number while its words change.</summary>
    public static string PolicyLine(string id) => $"方針{id.TrimStart('p')}";

    private static string Link(Scheme scheme, FieldScheme field, string id) =>
        field.To == LinkTo.Policy ? PolicyLine(id)
        : scheme.Standards?.InForce.FirstOrDefault(s => s.Id.Value == id)?.Words.Number ?? id;
}
