using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using WardCycle.Local.Stores;

namespace WardCycle.Local.Serving;

/// <summary>Where Kestrel listens: one http address. https is a reverse proxy's affair.</summary>
public static class Listening
{
    /// <summary>Port 0 becomes one that is free now, because mails need it before anybody listens.</summary>
    public static Uri WithPort(Uri listen)
    {
        if (listen.Port != 0)
        {
            return listen;
        }

        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new UriBuilder(listen) { Port = ((IPEndPoint)probe.LocalEndpoint).Port }.Uri;
    }

    /// <summary>The address under which a browser on this machine finds what listens there.</summary>
    public static Uri OnThisMachine(Uri listen) =>
        IPAddress.TryParse(listen.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(listen) { Host = "127.0.0.1" }.Uri
            : listen;

    public static void Configure(KestrelServerOptions kestrel, Uri listen, long maxBody)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = maxBody;
        if (listen.Host is "localhost")
        {
            kestrel.ListenLocalhost(listen.Port);
        }
        else
        {
            kestrel.Listen(IPAddress.Parse(listen.Host.Trim('[', ']')), listen.Port);
        }
    }

    /// <summary>Null where the text is an address that can be listened on.</summary>
    /// <param name="name">The option or the setting that holds it.</param>
    public static string? Problem(string text, string name = "--urls") =>
        !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.AbsolutePath != "/" || address.Query.Length > 0
            ? $"{name}「{text}」を読み取れません。http://127.0.0.1:5080 のように指定してください（https は手前のサーバーで受けてください）。"
        : address.Host != "localhost" && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _)
            ? $"{name}「{text}」のホストは、IPアドレスか localhost で指定してください。"
        : null;

    /// <exception cref="LocalStoreException">The port is busy or not ours to use.</exception>
    public static async Task Start(WebApplication app, Uri listen, CancellationToken cancel)
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException busy) when (busy.InnerException is AddressInUseException)
        {
            throw new LocalStoreException($"ポート {listen.Port} は、ほかのプログラムが使っています。そちらを終了するか、--urls http://127.0.0.1:5081 のように別の番号を指定してください。", busy);
        }
        catch (SocketException refused)
        {
            throw new LocalStoreException($"アドレス {listen.Authority} で待ち受けできません。--urls に、この端末のアドレスと1024以上のポート番号を指定してください。", refused);
        }
    }
}
