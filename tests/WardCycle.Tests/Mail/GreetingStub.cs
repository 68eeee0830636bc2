using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace WardCycle.Tests.Mail;

/// <summary>A mail server that is only greeted: STARTTLS with a certificate of its own making, AUTH LOGIN, and what it was told.</summary>
public sealed class GreetingStub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, string> _answers;
    private readonly X509Certificate2 _certificate;
    private readonly Task _serving;

    /// <param name="answers">Replies by command (<c>CONNECT</c>, <c>EHLO</c>, <c>MAIL</c>, <c>USER</c>, <c>PASSWORD</c>) instead of the usual ones; <c>drop</c> closes the line.</param>
    public GreetingStub(params (string Command, string Reply)[] answers)
    {
        _answers = answers.ToDictionary(a => a.Command, a => a.Reply);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        _certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every line that it was told, in order.</summary>
    public List<string> Told { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
        _certificate.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Meet(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task Meet(Stream stream)
    {
        try
        {
            await Talk(stream);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The guest has left, or does not trust the certificate.
        }
    }

    private async Task Talk(Stream plain)
    {
        var stream = plain;
        var (reader, sign) = (new StreamReader(stream, Encoding.UTF8), 0);
        var line = "CONNECT";
        do
        {
            if (line != "CONNECT")
            {
                Told.Add(line);
            }

            var command = sign > 0 ? (sign == 2 ? "USER" : "PASSWORD") : line.Split(' ', ':')[0].ToUpperInvariant();
            sign = command == "AUTH" ? 2 : Math.Max(0, sign - 1);
            var reply = _answers.GetValueOrDefault(command) ?? Usual(command);
            if (reply == "drop" || command == "QUIT")
            {
                return;
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"));
            if (command == "STARTTLS")
            {
                var secure = new SslStream(plain);
                await secure.AuthenticateAsServerAsync(_certificate);
                (stream, reader) = (secure, new(secure, Encoding.UTF8));
            }
        }
        while ((line = await reader.ReadLineAsync()) is not null);
    }

    private static string Usual(string command) => command switch
    {
        "CONNECT" => "220 stub",
        "EHLO" => "250-stub\r\n250-STARTTLS\r\n250 AUTH LOGIN PLAIN",
        "AUTH" or "USER" => "334 VXNlcg==",
        "PASSWORD" => "235 welcome",
        _ => "250 ok",
    };
}
