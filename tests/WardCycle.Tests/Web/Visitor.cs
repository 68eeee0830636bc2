using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Io;

namespace WardCycle.Tests.Web;

/// <summary>A person with a browser: keeps cookies, follows redirects, sends what a browser sends.</summary>
public sealed class Visitor(HttpClient client, CookieContainer cookies)
{
    public CookieContainer Cookies => cookies;

    /// <summary>Sent with every request beside the browser's own, such as a foreign Origin.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public Task<Page> Open(string address) => Send(new HttpRequestMessage(System.Net.Http.HttpMethod.Get, address));

    /// <summary>Sends the form that a button belongs to, as it stands.</summary>
    public Task<Page> Submit(IHtmlFormElement form, IHtmlElement button)
    {
        var wanted = form.GetSubmission(button) ?? throw new InvalidOperationException("The form cannot be sent.");
        var request = new HttpRequestMessage(new(wanted.Method.ToString().ToUpperInvariant()), wanted.Target.Href);
        if (wanted.Method == AngleSharp.Io.HttpMethod.Post)
        {
            request.Content = new StreamContent(wanted.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", wanted.MimeType);
        }

        return Send(request);
    }

    public Task<Page> Post(string address, params (string Name, string Value)[] fields) =>
        Send(new HttpRequestMessage(System.Net.Http.HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });

    /// <summary>Sends a form with one file, as a browser would.</summary>
    public Task<Page> Upload(IHtmlFormElement form, string field, string fileName, byte[] bytes)
    {
        var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(i => i.Type switch { "file" => false, "radio" or "checkbox" => i.IsChecked, _ => true }))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        foreach (var select in form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>())
        {
            content.Add(new StringContent(select.Value ?? ""), select.Name!);
        }

        foreach (var area in form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>())
        {
            content.Add(new StringContent(area.Value), area.Name!);
        }

        content.Add(new ByteArrayContent(bytes), field, fileName);
        return Send(new(System.Net.Http.HttpMethod.Post, form.Action) { Content = content });
    }

    private async Task<Page> Send(HttpRequestMessage request)
    {
        for (var hop = 0; hop < 10; hop++)
        {
            Dress(request);
            var answer = await client.SendAsync(request);
            if (answer.Headers.Location is not { } next)
            {
                return await Read(answer);
            }

            request = new(System.Net.Http.HttpMethod.Get, new Uri(answer.RequestMessage!.RequestUri!, next));
        }

        throw new InvalidOperationException("Too many redirects.");
    }

    private void Dress(HttpRequestMessage request)
    {
        if (request.Method != System.Net.Http.HttpMethod.Get)
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private async Task<Page> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var document = await BrowsingContext.New().OpenAsync(r =>
            r.Content(isPage ? text : "<!DOCTYPE html><title></title>").Address(answer.RequestMessage!.RequestUri!.AbsoluteUri));
        return new(this, answer, text, (IHtmlDocument)document);
    }
}
