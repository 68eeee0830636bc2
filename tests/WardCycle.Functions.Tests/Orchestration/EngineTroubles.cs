namespace WardCycle.Functions.Tests.Orchestration;

/// <summary>What goes wrong in an engine, by count: every so many activities, every so many bells.</summary>
/// <param name="RetriesAtOnce">A second try in the same instant, so that the year can be compared instant by instant.</param>
internal sealed record EngineTroubles(int DieEvery = 0, int KillEvery = 0, int LoseEvery = 0, int DoubleEvery = 0, bool RetriesAtOnce = true)
{
    private int _bells;

    public ActivityFate Activity(int count) =>
        Every(KillEvery, count) ? ActivityFate.KilledAfter
        : !Every(DieEvery, count) ? ActivityFate.Answers
        : count / DieEvery % 2 == 0 ? ActivityFate.DiesBefore : ActivityFate.DiesAfter;

    /// <summary>How often the next bell is heard.</summary>
    public int Bells()
    {
        _bells++;
        return Every(LoseEvery, _bells) ? 0 : Every(DoubleEvery, _bells) ? 2 : 1;
    }

    private static bool Every(int n, int count) => n > 0 && count % n == 0;
}
