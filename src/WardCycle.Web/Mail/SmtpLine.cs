using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace WardCycle.Web.Mail;

/// <summary>A conversation with a mail server, line by line.</summary>
internal sealed class SmtpLine(Stream stream) : IAsyncDisposable
{
    /// <summary>RFC 5321 allows 512 bytes a line; a server that says more than this in one reply is no mail server.</summary>
    private const int LongestReply = 64 * 1024;

    private Stream _stream = stream;

    public static async Task<SmtpLine> Connect(string host, int port, CancellationToken cancel)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, port, cancel);
            return new(client.GetStream());
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task<SmtpReply> Say(string command, CancellationToken cancel)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancel);
        return await Hear(cancel);
    }

    /// <summary>Says good-bye; nobody waits for the answer.</summary>
    public async Task Leave(CancellationToken cancel) => await _stream.WriteAsync("QUIT\r\n"u8.ToArray(), cancel);

    /// <exception cref="IOException">The line was closed, or what came is no reply.</exception>
    public async Task<SmtpReply> Hear(CancellationToken cancel)
    {
        List<string> lines = [];
        var left = LongestReply;
        while (true)
        {
            var line = await ReadLine(left, cancel);
            left -= line.Length + 2;
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("Not a reply of a mail server.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new(code, lines);
            }
        }
    }

    public async Task Encrypt(string host, RemoteCertificateValidationCallback? trust, CancellationToken cancel)
    {
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, RemoteCertificateValidationCallback = trust }, cancel);
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    /// <summary>Byte by byte: what follows a STARTTLS reply belongs to the encrypted stream.</summary>
    private async Task<string> ReadLine(int most, CancellationToken cancel)
    {
        List<byte> bytes = [];
        var one = new byte[1];
        while (bytes.Count < most && await _stream.ReadAsync(one, cancel) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
            }

            bytes.Add(one[0]);
        }

        throw new IOException("The mail server closed the line.");
    }
}
