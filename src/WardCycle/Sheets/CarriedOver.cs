using WardCycle.Calendar;
using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>What a field is given from last year's sheet.</summary>
/// <param name="Texts">By label, empty ones left out.</param>
/// <param name="IsFinal">確定; false: 見込.</param>
public sealed record CarriedOver(FiscalYear Year, IReadOnlyList<(string Label, string Text)> Texts, bool IsFinal)
{
    /// <summary>As the empty field begins with it, cut to what the field takes.</summary>
    public string Filled(FieldScheme field) => string.Join('\n', Texts.Select(t => t.Text)) is var text && text.Length > field.MaxLength
        ? text[..(field.MaxLength - (char.IsHighSurrogate(text[field.MaxLength - 1]) ? 1 : 0))]
        : text;

    /// <summary>Null where the scheme carries nothing to the field, or last year's sheet says nothing.</summary>
    public static CarriedOver? Of(SheetView view, FieldScheme field)
    {
        var found = (from id in field.Carry?.From ?? []
                     let phase = view.Phases.First(p => p.Id == view.Open.Scheme.PhaseOf(id).Id)
                     let last = phase.LastYear
                     where last is not null && last.Answers[id].Trim().Length > 0
                     select (view.Open.Scheme.Field(id).Label, Text: last.Answers[id].Trim(), last)).ToList();
        return found.Count == 0 ? null : new(found[0].last.Year, [.. found.Select(f => (f.Label, f.Text))], found.All(f => f.last.IsFinal));
    }

    /// <summary>The phase's fields that begin with last year's text, where nothing has been written yet.</summary>
    public static Answers Beginning(SheetView view, PhaseView phase) => phase.Draft is not null || phase.Newest is not null ? Answers.None : new(
        (from field in phase.OwnFields
         where field.Carry is { IsFilled: true }
         let carried = Of(view, field)
         where carried is not null
         select (field, carried)).ToDictionary(c => c.field.Id, c => c.carried.Filled(c.field)));
}
