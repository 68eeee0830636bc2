using WardCycle.Calendar;
using WardCycle.Publication;

namespace WardCycle.Web.Public;

/// <summary>What is published of one fiscal year, by ward and phase.</summary>
public sealed record PublicYear(FiscalYear Year, IReadOnlyList<PublicationEntry> Entries);
