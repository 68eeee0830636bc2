using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WardCycle.Tests.Mail;

/// <summary>A mail server in process that answers as the test says. It listens on loopback, on a port of the system's choice.</summary>
public sealed class SmtpStub : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _answers;
    private readonly Task _serving;

    /// <param name="answers">Reply to a command (<c>CONNECT</c>, <c>MAIL</c>, <c>RCPT</c>, <c>DATA</c>, <c>END</c>): empty for the usual one, null to drop the line, <c>silence</c> for none.</param>
    public SmtpStub(Func<string, string?>? answers = null)
    {
        _answers = answers ?? (_ => "");
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Messages { get; } = [];

    /// <summary>Done when the server has been told something that it answers with silence.</summary>
    public TaskCompletionSource Silent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The test is over.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        if (!await Answer(writer, "CONNECT", "220 stub"))
        {
            return;
        }

        while (await reader.ReadLineAsync() is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            var usual = command switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" };
            if (!await Answer(writer, command, usual) || command == "QUIT")
            {
                return;
            }

            if (command == "DATA" && !await Receive(reader, writer))
            {
                return;
            }
        }
    }

    private async Task<bool> Receive(StreamReader reader, StreamWriter writer)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            message.Append(line).Append("\r\n");
        }

        Messages.Add(message.ToString());
        return await Answer(writer, "END", "250 queued");
    }

    private async Task<bool> Answer(StreamWriter writer, string command, string usual)
    {
        var answer = _answers(command);
        if (answer == "silence")
        {
            Silent.TrySetResult();
            return true;
        }

        if (answer is null)
        {
            return false;
        }

        await writer.WriteLineAsync(answer.Length == 0 ? usual : answer);
        return command != "DATA" || answer.Length == 0;
    }
}
