using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WardCycle.Functions;
using WardCycle.Functions.Settings;
using WardCycle.Functions.Telemetry;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<HostMetrics>();
// Below Warning it would log paths and redirects.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Azure.Core", LogLevel.Warning);
await builder.Services.AddAzureEdition(SettingsReader.Read(builder.Configuration));
await builder.Build().RunAsync();
