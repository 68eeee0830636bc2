using System.CommandLine;

namespace WardCycle.Local.Commands;

/// <summary>Exit codes: 0 done, 2 the input or the settings are wrong (said on standard error, in Japanese), 130 ended with Ctrl+C.</summary>
public static class Exit
{
    public const int Ok = 0;
    public const int Refused = 2;
    public const int Interrupted = 130;

    public static int Refuse(ParseResult parse, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            parse.InvocationConfiguration.Error.WriteLine(line);
        }

        return Refused;
    }
}
