namespace WardCycle.Local.Serving;

/// <summary>Where an OpenTelemetry collector listens.</summary>
/// <param name="PatienceInMilliseconds">How long each sending may take, and at the end each kind: nobody waits longer for a collector that is away.</param>
public sealed record OtlpSettings(Uri Endpoint, bool OverHttp, int PatienceInMilliseconds = 1000)
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>Null without an endpoint.</summary>
    /// <param name="endpoint">Section <c>Telemetry</c>, or the variable that every OpenTelemetry program reads.</param>
    /// <param name="protocol"><c>grpc</c> (default) or <c>http/protobuf</c>.</param>
    public static (OtlpSettings? Settings, IReadOnlyList<string> Problems) Read(string? endpoint, string? protocol)
    {
        if (string.IsNullOrWhiteSpace(endpoint))
        {
            return (null, []);
        }

        List<string> problems = [];
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            problems.Add($"Telemetry:Endpoint（または環境変数 {EndpointVariable}）：http://localhost:4317 のようなアドレスにしてください。");
        }

        if (protocol is not (null or "" or "grpc" or "http/protobuf"))
        {
            problems.Add($"Telemetry:Protocol（または環境変数 {ProtocolVariable}）：grpc または http/protobuf にしてください。");
        }

        return problems.Count > 0 ? (null, problems) : (new(address!, protocol == "http/protobuf"), []);
    }
}
