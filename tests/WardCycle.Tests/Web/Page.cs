using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WardCycle.Tests.Web;

/// <summary>A page as a person reads it: headings, labels, buttons, links, never class names.</summary>
public sealed class Page(Visitor visitor, HttpResponseMessage answer, string text, IHtmlDocument document)
{
    public HttpStatusCode Status => answer.StatusCode;

    public HttpResponseMessage Answer => answer;

    public IHtmlDocument Document => document;

    /// <summary>The answer's body as it came.</summary>
    public string Source => text;

    public string Path => new Uri(document.Url).AbsolutePath;

    public string Title => document.Title ?? "";

    public string Heading => Words(document.QuerySelector("h1"));

    /// <summary>All that stands in the main part.</summary>
    public string Text => Words(document.QuerySelector("main"));

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Problems =>
        [.. document.QuerySelectorAll("[role=alert] li").Select(Words)];

    public string Notice => string.Join(' ', document.QuerySelectorAll("[role=status]").Select(Words));

    /// <summary>The control under a label.</summary>
    public IHtmlElement Field(string label)
    {
        var found = document.QuerySelectorAll("label").OfType<IHtmlLabelElement>()
            .Where(l => Words(l).StartsWith(label, StringComparison.Ordinal))
            .Select(l => l.HtmlFor is { } id ? document.GetElementById(id) : l.QuerySelector("input,select,textarea"))
            .OfType<IHtmlElement>()
            .FirstOrDefault();
        return found ?? throw new InvalidOperationException($"No field is labelled {label} on {Path}:\n{Text}");
    }

    public string Value(string label) => Field(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => throw new InvalidOperationException($"{other.LocalName} has no value."),
    };

    public Page Fill(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                box.IsChecked = value.Length > 0;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = select.Options.First(o => o.Text.StartsWith(value, StringComparison.Ordinal)).Value;
                break;
        }

        return this;
    }

    /// <summary>Ticks a box or a radio button by its label, or takes the tick away.</summary>
    public Page Tick(string label, bool on = true) => Fill(label, on ? "on" : "");

    /// <summary>The messages that stand at a field, by what its aria-describedby names.</summary>
    public string Described(string label)
    {
        var ids = Field(label).GetAttribute("aria-describedby") ?? Field(label).Closest("fieldset")?.GetAttribute("aria-describedby") ?? "";
        return string.Join(' ', ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Words(document.GetElementById(id))));
    }

    public bool HasButton(string name) => FindButton(name) is not null;

    public Task<Page> Press(string name)
    {
        var button = FindButton(name) ?? throw new InvalidOperationException($"No button {name} on {Path}:\n{Text}");
        return visitor.Submit(button switch
        {
            IHtmlButtonElement b => b.Form!,
            IHtmlInputElement i => i.Form!,
            _ => throw new InvalidOperationException($"{button.LocalName} sends nothing."),
        }, button);
    }

    /// <summary>Chooses a file under a label and sends its form.</summary>
    public Task<Page> Upload(string label, string fileName, byte[] bytes) =>
        Field(label) is IHtmlInputElement { Form: { } form, Name: { } name }
            ? visitor.Upload(form, name, fileName, bytes)
            : throw new InvalidOperationException($"{label} takes no file.");

    public bool HasLink(string name) => FindLink(name) is not null;

    public Task<Page> Follow(string name) =>
        visitor.Open((FindLink(name) ?? throw new InvalidOperationException($"No link {name} on {Path}:\n{Text}")).Href);

    /// <summary>A table's row by its heading, its cells joined by a space.</summary>
    public string Row(string heading) =>
        document.QuerySelectorAll("tr").Where(r => r.QuerySelectorAll("th").Any(h => Words(h).Contains(heading, StringComparison.Ordinal)))
            .Select(Words).FirstOrDefault() ?? throw new InvalidOperationException($"No row {heading} on {Path}:\n{Text}");

    public static string Words(INode? node) =>
        node is null ? "" : string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IHtmlElement? FindButton(string name) =>
        document.QuerySelectorAll("button, input[type=submit]").OfType<IHtmlElement>()
            .FirstOrDefault(b => Name(b).Contains(name, StringComparison.Ordinal));

    private IHtmlAnchorElement? FindLink(string name) =>
        document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().FirstOrDefault(a => Name(a).Contains(name, StringComparison.Ordinal));

    private static string Name(IElement element) =>
        element.GetAttribute("aria-label") ?? (element as IHtmlInputElement)?.Value ?? Words(element);
}
