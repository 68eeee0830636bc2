using System.Text.Json.Serialization;
using WardCycle.Cycles;

namespace WardCycle.Functions.Orchestration;

public sealed record OnceInput(
    CycleId Cycle,
    int Run,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Step>))] Step Step,
    Subject Subject,
    int Edition);
