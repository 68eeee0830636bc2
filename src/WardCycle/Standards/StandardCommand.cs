using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>What wards and city do to the standards, the wards' policies and the casebook.</summary>
public abstract record StandardCommand
{
    /// <summary>A ward or the city proposes. <paramref name="Standard"/> null: a new one; <paramref name="Words"/> null: retire it.</summary>
    public sealed record Propose(UnitId Ward, StandardId? Standard, StandardWords? Words, string Reason, SheetId? Sheet = null, PhaseId? Phase = null) : StandardCommand;

    /// <summary>業務関係局所管課 is asked to answer a proposal.</summary>
    public sealed record AskBureau(int Proposal, string Bureau, DateOnly AskedOn) : StandardCommand;

    public sealed record RecordAnswer(int Proposal, string Answer, DateOnly AnsweredOn) : StandardCommand;

    /// <summary>The committee's decision. <paramref name="Move"/> says what the committee knew it was doing; null where it is not adopted.</summary>
    public sealed record DecideProposal(int Proposal, string Committee, DateOnly On, ProposalState Outcome, StandardMove? Move, string Reason) : StandardCommand;

    /// <summary>The first catalogue, where there is none; in force from this fiscal year on.</summary>
    public sealed record ImportCatalogue(IReadOnlyList<StandardWords> Standards) : StandardCommand;

    /// <summary>向上方針. A line without an id is a new one; an empty line is taken out.</summary>
    public sealed record SetPolicy(UnitId Ward, IReadOnlyList<PolicyLine> Lines, string Mayor, DateOnly SetOn) : StandardCommand;

    /// <summary>A decision beside the proposals.</summary>
    public sealed record RecordMeeting(UnitId Ward, string Committee, DateOnly On, string Matter, string Decided, string Reason) : StandardCommand;

    /// <summary>Into the casebook, out of a ticked reflection or written by the city.</summary>
    public sealed record AddCase(UnitId Ward, string Title, string Text, string? Principle, string Theme, SheetId? Sheet = null, PhaseId? Phase = null, FieldId? Field = null) : StandardCommand;

    public sealed record WithdrawCase(int Case, string Reason) : StandardCommand;
}
