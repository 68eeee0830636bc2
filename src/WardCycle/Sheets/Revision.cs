using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>One submission. Never overwritten.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Base">The revision that the writer saw.</param>
/// <param name="Receipt">受付番号 shown to the writer.</param>
/// <param name="By">Post id, or account name after <c>account:</c> for 代理入力.</param>
/// <param name="Operation">The form's own id: the same form sent twice is one submission.</param>
/// <param name="OnBehalfReason">代理入力 with its reason; null for the section's own.</param>
/// <param name="Change">目標変更: the revision was made after the closing by that act; null for a submission.</param>
/// <param name="Origin">How it came: through the link, on behalf, or migrated (移行データ).</param>
public sealed record Revision(
    SheetId Sheet,
    PhaseId Phase,
    int Number,
    int Base,
    Answers Answers,
    string Receipt,
    DateTimeOffset At,
    string By,
    string Operation,
    Writer? Writer = null,
    string? OnBehalfReason = null,
    RevisionOrigin Origin = RevisionOrigin.Link,
    TargetChange? Change = null);
