using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Publication;

/// <summary>Where an edition's files stand in the document store.</summary>
public static class PublicationPaths
{
    /// <summary>The public folder; a rehearsal's reports never reach it.</summary>
    public const string Published = "published/";

    /// <summary>Files with 【案】.</summary>
    public static string Draft(CycleId cycle, PhaseId phase, int edition) =>
        string.Create(CultureInfo.InvariantCulture, $"editions/{cycle}/{phase}/{edition}/");

    /// <summary>What an edition says of a ward, as data: publication prints this and nothing newer.</summary>
    public static string Content(CycleId cycle, PhaseId phase, int edition, UnitId ward) =>
        $"{Draft(cycle, phase, edition)}{ward}.content.json";

    public static string Public(CycleRow cycle, PhaseId phase, int edition) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PublicRoot(cycle)}{phase}/{edition}/");

    /// <summary>The folder of one cycle's public files; phases and editions lie below.</summary>
    public static string PublicRoot(CycleRow cycle) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(cycle.IsRehearsal ? "rehearsal/" : Published)}{cycle.FiscalYear.Year}/{cycle.Id}/");
}
