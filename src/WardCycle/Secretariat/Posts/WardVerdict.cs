using WardCycle.Links;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Posts;

/// <summary>What a command about a ward comes to, before anything is written.</summary>
public abstract record WardVerdict
{
    public sealed record Refused(IReadOnlyList<Problem> Problems) : WardVerdict;

    /// <summary>It has been done already: the same form came twice.</summary>
    public sealed record Unchanged(string Message) : WardVerdict;

    /// <param name="Changes">Of the ward's partition, without the audit row.</param>
    /// <param name="What">The audit trail's word.</param>
    /// <param name="Text">The audit trail's sentence, also told to who pressed the button. Never an address.</param>
    public sealed record Accepted(IReadOnlyList<Change> Changes, string What, string Text, SheetId? Sheet = null, PhaseId? Phase = null) : WardVerdict
    {
        /// <summary>Links that need an index row before the ward's commit.</summary>
        public IReadOnlyList<LinkRow> NewLinks { get; init; } = [];

        /// <summary>More than one commit takes: decided again for the rest.</summary>
        public bool IsPartial { get; init; }
    }

    public static Refused Refuse(string field, string message) => new([new(field, message)]);
}
