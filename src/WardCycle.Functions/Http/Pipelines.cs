using Microsoft.AspNetCore.Http;
using WardCycle.Web;
using WardCycle.Web.Api;

namespace WardCycle.Functions.Http;

/// <summary>The shared pages, the JSON API and the door for delivery reports, each compiled once, at the first request.</summary>
public sealed class Pipelines(IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> _pages = new(() => WebPipeline.BuildPages(services));
    private readonly Lazy<RequestDelegate> _api = new(() => WebPipeline.BuildApi(services, ApiEndpoints.Map));

    private readonly Lazy<RequestDelegate> _mailEvents = new(() => WebPipeline.BuildApi(services, WardCycle.Web.Mail.MailEvents.Map));

    public RequestDelegate Pages => _pages.Value;

    public RequestDelegate Api => _api.Value;

    public RequestDelegate MailEvents => _mailEvents.Value;
}
