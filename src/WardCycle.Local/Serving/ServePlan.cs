using WardCycle.Cycles;

namespace WardCycle.Local.Serving;

/// <summary>What <c>serve</c> was asked for, checked.</summary>
/// <param name="Listen">Where to listen: http, host and port; port 0 takes a free one.</param>
/// <param name="PublicBase">The address that mails carry; null for <paramref name="Listen"/>.</param>
/// <param name="Pace">Of the sample rehearsal that an empty folder gets.</param>
public sealed record ServePlan(string DataFolder, Uri Listen, Uri? PublicBase, Pace Pace, bool AllowPlainHttp = false);
