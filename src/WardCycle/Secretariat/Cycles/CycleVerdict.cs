using WardCycle.Cycles;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Secretariat.Cycles;

/// <summary>What a command about a cycle comes to, before anything is written.</summary>
public abstract record CycleVerdict
{
    public sealed record Refused(IReadOnlyList<Problem> Problems) : CycleVerdict;

    /// <summary>It has been done already.</summary>
    public sealed record Unchanged(string Message) : CycleVerdict;

    /// <param name="Rows">Of the cycle's partition.</param>
    /// <param name="Bells">Who is woken afterwards.</param>
    public sealed record Accepted(
        string What, string Text, string Message, PhaseId? Phase, IReadOnlyList<Change> Rows, IReadOnlyList<Subject> Bells) : CycleVerdict;

    public static Refused Refuse(string field, string message) => new([new(field, message)]);
}
