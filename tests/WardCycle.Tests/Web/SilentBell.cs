using WardCycle.Cycles;

namespace WardCycle.Tests.Web;

/// <summary>A doorbell that only remembers who was rung.</summary>
public sealed class SilentBell : IDoorbell
{
    private readonly List<Subject> _rung = [];

    public IReadOnlyList<Subject> Rung
    {
        get
        {
            lock (_rung)
            {
                return [.. _rung];
            }
        }
    }

    public Task Ring(CycleId cycle, Subject subject)
    {
        lock (_rung)
        {
            _rung.Add(subject);
        }

        return Task.CompletedTask;
    }
}
