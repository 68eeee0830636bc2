using System.Diagnostics;
using WardCycle.Local.Commands;

namespace WardCycle.Tests.Local;

/// <summary>The real program in a process of its own, as an office would run it.</summary>
internal sealed class ServingProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServingProcess(Process process, Uri publicBase)
    {
        _process = process;
        PublicBase = publicBase;
    }

    public Uri PublicBase { get; }

    /// <summary>Starts it on a free port and waits for the line that says where the public page is.</summary>
    public static async Task<ServingProcess> Start(string data, string pace)
    {
        var program = typeof(Cli).Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "serve", "--data", data, "--urls", "http://127.0.0.1:0", "--pace", pace])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program does not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http", StringComparison.Ordinal) is var at and > 0 && line.EndsWith("/public", StringComparison.Ordinal))
            {
                return new(process, new(new Uri(line[at..]), "/"));
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>SIGKILL: no line of the program runs any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
