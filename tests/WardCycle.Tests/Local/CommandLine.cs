using WardCycle.Local.Commands;

namespace WardCycle.Tests.Local;

/// <summary>What a command answered: exit code, standard output, standard error.</summary>
internal sealed record CommandLine(int Exit, string Output, string Error)
{
    public static async Task<CommandLine> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Cli.Run(args, output, error);
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>Exit code 2, a Japanese message on standard error that holds the words, nothing on standard output, no stack trace.</summary>
    public void IsRefused(params string[] words)
    {
        Assert.True(Exit == 2, $"exit {Exit}: {Output}{Error}");
        Assert.All(words, word => Assert.Contains(word, Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", Error, StringComparison.Ordinal);
        Assert.Contains(Error, c => c is >= 'ぁ' and <= '龠');
        Assert.Equal("", Output);
    }

    /// <summary>Exit code 0 and nothing on standard error.</summary>
    public string IsDone()
    {
        Assert.True(Exit == 0 && Error.Length == 0, $"exit {Exit}: {Error}");
        return Output;
    }
}
