using System.Text.Json.Serialization;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Cycles;

/// <summary>What a flow is about: the year, a ward, a phase. Part of instance ids and of the keys of steps done.</summary>
[JsonConverter(typeof(IdJsonConverter<Subject>))]
public readonly record struct Subject(string Value) : IId<Subject>
{
    private const string WardPrefix = "ward-";
    private const string PhasePrefix = "phase-";

    public static Subject Year { get; } = new("year");

    /// <summary>The city's own watcher: editions, approvals.</summary>
    public static Subject City { get; } = new("city");

    public static Subject From(string value) => new(value);

    public static Subject Ward(UnitId ward) => new(WardPrefix + ward);

    /// <summary>Whose watcher looks after a partition: a ward's, or the city's own.</summary>
    public static Subject Of(UnitId ward) => ward == Keys.City ? City : Ward(ward);

    public static Subject Phase(PhaseId phase) => new(PhasePrefix + phase);

    public UnitId? AsWard => Value.StartsWith(WardPrefix, StringComparison.Ordinal) ? new UnitId(Value[WardPrefix.Length..]) : null;

    public PhaseId? AsPhase => Value.StartsWith(PhasePrefix, StringComparison.Ordinal) ? new PhaseId(Value[PhasePrefix.Length..]) : null;

    public override string ToString() => Value;
}
