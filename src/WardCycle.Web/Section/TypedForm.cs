using System.Globalization;
using Microsoft.AspNetCore.Http;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>All that a posted form carries, before anything is believed. Whatever happens to it, the page that answers shows it again.</summary>
/// <param name="Entry">As typed: may hold fields that the phase does not ask.</param>
/// <param name="Code">Typed where the session had run out.</param>
public sealed record TypedForm(string Action, string Token, string Code, SheetEntry Entry, OtherText? Other)
{
    public static async Task<TypedForm> Read(HttpContext http, PhaseId phase)
    {
        var form = await PostedForm.Read(http);
        var entry = new SheetEntry(phase, AnswersIn(http, form, FormFields.AnswerPrefix), Number(form[FormFields.Base]), Number(form[FormFields.Draft]), WriterIn(form));
        var other = form[FormFields.Other] is { Length: > 0 } whose
            ? new OtherText(AnswersIn(http, form, FormFields.OtherPrefix), whose == "theirs")
            : null;
        return new(form[FormFields.Action], form[FormFields.Token], form[FormFields.Code], entry, other);
    }

    private static Answers AnswersIn(HttpContext http, PostedForm form, string prefix) => new(
        http.Request.Form.Keys
            .Where(k => k.StartsWith(prefix, StringComparison.Ordinal) && IdRule.Allows(k[prefix.Length..]))
            // Several boxes of one name are one answer, in the order of the page.
            .ToDictionary(k => new FieldId(k[prefix.Length..]), k => string.Join(' ', form.All(k))));

    private static Writer? WriterIn(PostedForm form)
    {
        var writer = new Writer(Text(form[WriterField.Unit]), Text(form[WriterField.Name]), Text(form[WriterField.Extension]), Text(form[WriterField.Confirmer]));
        return writer == new Writer() ? null : writer;
    }

    private static string? Text(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static int Number(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
