using WardCycle.Figures;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Secretariat.Reorganisations;

namespace WardCycle.Secretariat;

/// <summary>What the secretariat does to a whole cycle or to a phase's editions.</summary>
public abstract record CycleCommand
{
    public sealed record Pause(string Reason) : CycleCommand;

    public sealed record Resume : CycleCommand;

    public sealed record Cancel(string Reason) : CycleCommand;

    /// <summary>Lets go of a restored or imported cycle after its open mails were looked at.</summary>
    public sealed record Release : CycleCommand;

    /// <summary>New dates for sections, departments, wards (empty: everybody) or a named group. <paramref name="Reason"/> is printed in the mail.</summary>
    public sealed record ChangeDate(IReadOnlyList<UnitId> Units, PhaseId Phase, PhaseDateKind Kind, DateOnly Day, TimeOnly Time, string Reason, string? Group = null) : CycleCommand;

    /// <summary>All dates of a phase that lie ahead (opening, due, closing; publication where it is everybody's) in one act: by working days, or to typed days.</summary>
    /// <param name="Units">Empty for everybody.</param>
    /// <param name="ByDays">Working days, later or (below 0) earlier; null where days are typed.</param>
    /// <param name="Days">Only the kinds that are to be moved.</param>
    /// <param name="Reason">Printed in the one mail.</param>
    /// <param name="Group">A group's name instead of units.</param>
    public sealed record MoveDates(
        IReadOnlyList<UnitId> Units, PhaseId Phase, int? ByDays, IReadOnlyDictionary<PhaseDateKind, DateOnly>? Days, string Reason, string? Group = null) : CycleCommand;

    /// <summary>Names a group of units; none takes the group away.</summary>
    public sealed record SetGroup(string Name, IReadOnlyList<UnitId> Units) : CycleCommand;

    /// <summary>組織改正 on a day to come, carried out on its morning.</summary>
    /// <param name="Reason">The ordinance or decision that it follows.</param>
    public sealed record Reorganise(DateOnly On, string Reason, IReadOnlyList<UnitChange> Changes) : CycleCommand;

    /// <summary>Takes a reorganisation back before its day.</summary>
    public sealed record DiscardReorganisation(int Number) : CycleCommand;

    /// <summary>「次へ進む」: a rehearsal's clock runs to the next event.</summary>
    public sealed record Advance(bool EvenWhileFormsAreOpen = false) : CycleCommand;

    /// <summary>「模擬入力で進める」: simulated section heads answer what is open, then the clock runs on.</summary>
    public sealed record Simulate : CycleCommand;

    /// <summary>A new edition of a phase's reports; from the second one on with the dated correction note.</summary>
    public sealed record WantEdition(PhaseId Phase, string Correction) : CycleCommand;

    /// <summary>決裁 data of a composed edition. <paramref name="Confirmed"/>: although a sheet was returned or submitted after it was composed, is missing without a choice, or is still agreed to come.</summary>
    public sealed record Decide(PhaseId Phase, int Edition, DecisionData Decision, bool Confirmed = false) : CycleCommand;

    /// <summary>公表取下げ in all formats.</summary>
    public sealed record WithdrawEdition(PhaseId Phase, int Edition, string Reason) : CycleCommand;

    /// <summary>掲載日 and address on the city's own site; with <paramref name="Ward"/> on that ward's.</summary>
    public sealed record RecordPosting(PhaseId Phase, int Edition, DateOnly On, string Address, UnitId? Ward = null) : CycleCommand;

    /// <summary>個人情報の確認 of a composed edition, without which a real cycle's is not decided.</summary>
    public sealed record SignPersonalData(PhaseId Phase, int Edition, string Note = "") : CycleCommand;

    /// <summary>Whether a real cycle's publications stand on the own public page; a city that posts on its own site alone turns it off.</summary>
    public sealed record ShowPublicPage(bool Shown) : CycleCommand;

    /// <summary>A figure that the city supplies, for all its wards at once. <paramref name="Reason"/>: asked for where it was entered before.</summary>
    public sealed record SetFigure(FieldId Field, string Source, DateOnly AsOf, IReadOnlyList<CityFigureValue> Values, string Reason = "") : CycleCommand;
}
