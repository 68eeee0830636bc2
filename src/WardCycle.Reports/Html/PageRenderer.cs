using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace WardCycle.Reports.Html;

/// <summary>Renders a component to a whole page. Nothing in it waits, so it is done when the call returns.</summary>
internal static class PageRenderer
{
    /// <summary>Without the wide encoder every Japanese character would become an entity.</summary>
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    public static byte[] Render<TPage>(string parameter, object value) where TPage : IComponent
    {
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var html = renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value }));
            return page.ToHtmlString();
        });
        return Encoding.UTF8.GetBytes(html.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
    }
}
