using WardCycle.Cycles.Planning;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Sheets;

/// <summary>What a command about a sheet comes to, before anything is written.</summary>
public abstract record SheetVerdict
{
    public sealed record Refused(IReadOnlyList<Problem> Problems) : SheetVerdict;

    /// <summary>It has been done already: the same form came twice.</summary>
    public sealed record Unchanged(string Message) : SheetVerdict;

    /// <param name="Sheet">The head afterwards; the same where it does not change.</param>
    /// <param name="What">The audit trail's word.</param>
    /// <param name="Text">The audit trail's sentence.</param>
    /// <param name="Message">For the person who pressed the button.</param>
    public sealed record Accepted(SheetHead Sheet, PhaseId? Phase, string What, string Text, string Message) : SheetVerdict
    {
        public IReadOnlyList<WantedMail> Mails { get; init; } = [];

        public IReadOnlyList<Stored<MailRow>> Withdrawn { get; init; } = [];

        /// <summary>Links that need an index row before the ward's commit.</summary>
        public IReadOnlyList<LinkRow> NewLinks { get; init; } = [];

        /// <summary>Other rows of the same commit.</summary>
        public IReadOnlyList<Change> Rows { get; init; } = [];
    }

    public static Refused Refuse(string field, string message) => new([new(field, message)]);
}
