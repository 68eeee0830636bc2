namespace WardCycle.Rehearsal;

/// <summary>The figures of a headless rehearsal: the same arguments give the same figures. No real time stands in it.</summary>
/// <param name="Sections">Sections; a joint sheet counts once per section.</param>
/// <param name="Submissions">Sheets and phases with at least one submission.</param>
/// <param name="Mails">By purpose, then by state.</param>
/// <param name="Duplicates">Mails that the transport delivered more than once.</param>
/// <param name="Losses">Submissions with a receipt that are not in the record, and wanted mails that nobody sent or withdrew.</param>
public sealed record RehearsalSummary(
    string Scheme,
    int FiscalYear,
    int Wards,
    int Sections,
    int Sheets,
    int Seed,
    int Submissions,
    int Revisions,
    SortedDictionary<string, SortedDictionary<string, int>> Mails,
    int Duplicates,
    int Losses,
    int Editions,
    long StepsRun,
    long StepsFound,
    long StoreReads,
    long StoreCommits,
    int Boundaries,
    int Crashes);
