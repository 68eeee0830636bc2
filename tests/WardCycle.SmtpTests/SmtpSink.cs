using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WardCycle.SmtpTests;

/// <summary>
/// A real mail server (aiosmtpd, of Debian's python3-aiosmtpd) that keeps what it gets in a mail folder. The program is
/// named by the variable <c>WARDCYCLE_SMTP_SINK</c>; default <c>aiosmtpd</c> on the path.
/// </summary>
public sealed class SmtpSink : IAsyncLifetime
{
    private const string Variable = "WARDCYCLE_SMTP_SINK";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("wardcycle-smtp-").FullName;
    private Process? _server;

    public int Port { get; private set; }

    public async Task InitializeAsync()
    {
        Port = FreePort();
        _server = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable(Variable) ?? "aiosmtpd")
        {
            ArgumentList =
            {
                "-n", "-l", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}"),
                "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(_folder, "mails"),
            },
        });
        await WaitUntilItListens();
    }

    public Task DisposeAsync()
    {
        _server?.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The mails received so far, as text, in no order.</summary>
    public IReadOnlyList<string> Received() =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder, "mails", "new")).Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"))];

    private async Task WaitUntilItListens()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                // Not yet: the server's own start is the only thing that this waits for.
                Assert.False(_server!.HasExited, "The mail server ended.");
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
