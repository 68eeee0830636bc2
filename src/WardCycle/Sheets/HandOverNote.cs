using WardCycle.Organisation;

namespace WardCycle.Sheets;

/// <summary>引継ぎメモ: what a holder of a post leaves to the next one, shown on the successor's form. An official document (internal).</summary>
/// <param name="Tenure">Of the one who leaves.</param>
/// <param name="By">The post itself, or an account.</param>
public sealed record HandOverNote(SheetId Sheet, PostId Post, int Tenure, string Text, DateTimeOffset At, string By)
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 2000;
}
