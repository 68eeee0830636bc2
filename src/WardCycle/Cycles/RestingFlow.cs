namespace WardCycle.Cycles;

/// <summary>A flow at rest, in the order in which a driver wakes.</summary>
public sealed record RestingFlow(Subject Subject, DateTimeOffset Until, bool IsRung, long Sequence)
{
    public int CompareTo(RestingFlow other) =>
        IsRung != other.IsRung ? (IsRung ? -1 : 1)
        : !IsRung && Until != other.Until ? Until.CompareTo(other.Until)
        : string.CompareOrdinal(Subject.Value, other.Subject.Value) is var bySubject and not 0 ? bySubject
        : Sequence.CompareTo(other.Sequence);
}
