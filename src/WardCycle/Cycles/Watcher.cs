namespace WardCycle.Cycles;

/// <summary>Keeps one subject (a ward, the city) up to date for the whole cycle: pass, rest, pass again.</summary>
public static class Watcher
{
    public static async Task Run(IYearVerbs verbs, Subject subject)
    {
        while (true)
        {
            switch (await verbs.Pass(subject))
            {
                case PassAnswer.Ended:
                    return;
                case PassAnswer.Rest rest:
                    await verbs.Rest(rest.Until);
                    break;
            }
        }
    }
}
