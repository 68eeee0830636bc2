using WardCycle.Secretariat;

namespace WardCycle.Sheets;

/// <summary>What became of a draft or a submission. Whatever it is, what was typed is still in the writer's form.</summary>
public abstract record DeskAnswer
{
    /// <summary>The draft is kept.</summary>
    public sealed record Saved(int Version, DateTimeOffset At) : DeskAnswer;

    /// <param name="Again">This form had been taken before: the same receipt.</param>
    public sealed record Submitted(string Receipt, int Revision, bool Again = false) : DeskAnswer;

    /// <summary>Somebody else, or another tab, was faster. Nothing is written; the writer sees both and chooses.</summary>
    public sealed record Conflict(StoredText Theirs) : DeskAnswer;

    /// <summary>The sheet takes no answers in this phase now.</summary>
    /// <param name="Reason">Japanese, with what to do.</param>
    public sealed record Shut(string Reason) : DeskAnswer;

    /// <param name="Problems">By field id; what to do about each.</param>
    public sealed record Invalid(IReadOnlyList<Problem> Problems) : DeskAnswer;

    /// <summary>The record kept changing underneath; press the button again.</summary>
    public sealed record Busy : DeskAnswer;
}
