namespace WardCycle.Local.Serving;

/// <summary>How the pages are reached, as <c>settings.json</c> says it; what a command line says goes before it.</summary>
/// <param name="PublicUrl">The address that mails carry. Default: where it listens.</param>
/// <param name="Urls">Where to listen. Default: http://127.0.0.1:5080.</param>
/// <param name="AllowPlainHttp">Plain http off this machine. Default: no.</param>
public sealed record AddressSettings(Uri? PublicUrl, Uri? Urls, bool AllowPlainHttp);
