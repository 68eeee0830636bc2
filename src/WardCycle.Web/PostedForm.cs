using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using WardCycle.Sheets;

namespace WardCycle.Web;

/// <summary>A posted form: values as typed, line ends LF, a missing field is empty.</summary>
public sealed class PostedForm(IFormCollection form)
{
    /// <summary>A page carries an uploaded file on to its confirmation in one field: the body's own limit (<see cref="WebSettings.MaxBody"/>) is the only one.</summary>
    private static readonly FormOptions Options = new() { ValueLengthLimit = int.MaxValue };

    public IFormFileCollection Files => form.Files;

    public IEnumerable<string> Names => form.Keys;

    public string this[string field] => LineEnds.ToLf(form[field].ToString());

    public IReadOnlyList<string> All(string field) => [.. form[field].OfType<string>().Select(LineEnds.ToLf)];

    public bool Has(string field) => !StringValues.IsNullOrEmpty(form[field]);

    /// <summary>The form that was posted has the field, be it empty; another form of the same page has not.</summary>
    public bool Holds(string field) => form.ContainsKey(field);

    /// <summary>Reads the body; one that is no form, or beyond the limits, is the sender's fault and answered so.</summary>
    public static async Task<PostedForm> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadHttpRequestException("The body is no form.", StatusCodes.Status400BadRequest);
        }
        try
        {
            return new(await context.Request.ReadFormAsync(Options, context.RequestAborted));
        }
        catch (InvalidDataException trouble)
        {
            throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge, trouble);
        }
    }

    /// <summary>The same form with other values in some fields, as if they had been typed.</summary>
    public PostedForm With(params (string Name, string Value)[] fields)
    {
        var values = form.ToDictionary(f => f.Key, f => f.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }
        return new(new FormCollection(values, form.Files));
    }
}
