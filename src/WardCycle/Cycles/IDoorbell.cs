namespace WardCycle.Cycles;

/// <summary>Wakes a watcher. Best effort: carries no data, never throws, may be lost or doubled.</summary>
public interface IDoorbell
{
    /// <summary><paramref name="subject"/> as in <see cref="Subject"/>: a ward, a phase, the city.</summary>
    Task Ring(CycleId cycle, Subject subject);
}
