using System.Text.Json.Serialization;
using WardCycle.Cycles;
using WardCycle.Schemes;

namespace WardCycle.Functions.Orchestration;

public sealed record LookInput(
    CycleId Cycle,
    int Run,
    [property: JsonConverter(typeof(JsonStringEnumConverter<MilestoneKind>))] MilestoneKind Kind,
    PhaseId Phase,
    int Edition)
{
    public Milestone Milestone() => new(Kind, Phase, Edition);
}
