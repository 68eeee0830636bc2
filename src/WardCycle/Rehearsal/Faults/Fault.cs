namespace WardCycle.Rehearsal.Faults;

/// <summary>What happens at a boundary: a commit of the record, a write of a document, a mail sent.</summary>
public enum Fault
{
    None,

    /// <summary>The process dies before the effect.</summary>
    CrashBefore,

    /// <summary>The process dies right after the effect.</summary>
    CrashAfter,

    /// <summary>The effect happens, the caller is told that nobody knows.</summary>
    AnswerLost,
}
