namespace WardCycle.Secretariat;

/// <summary>Reads, decides and writes; where somebody else was quicker, reads and decides again.</summary>
internal static class CommandTries
{
    private const int Most = 8;

    /// <param name="attempt">From 0; null on a conflict.</param>
    public static async Task<CommandResult> Run(Func<int, Task<CommandResult?>> attempt)
    {
        for (var number = 0; number < Most; number++)
        {
            if (await attempt(number) is { } result)
            {
                return result;
            }
        }

        return CommandResult.Refuse("", "ほかの操作と重なったため、何も変更していません。少し待ってから、もう一度操作してください。");
    }
}
