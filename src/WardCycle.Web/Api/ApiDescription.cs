using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WardCycle.Web.Api;

/// <summary>What the description says beyond the routes: name, and the key.</summary>
public static class ApiDescription
{
    private const string Scheme = "key";

    public static Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new() { Title = "WardCycle API", Version = "1", Description = "事務局のページでできる操作を、ほかのシステムから行うためのAPIです。" };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiDoor.KeyHeader },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
