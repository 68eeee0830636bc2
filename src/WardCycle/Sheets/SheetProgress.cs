namespace WardCycle.Sheets;

/// <summary>Where a sheet stands, as the board shows it by word, mark and colour.</summary>
public enum SheetProgress
{
    /// <summary>未着手</summary>
    NotStarted,

    /// <summary>下書き</summary>
    Draft,

    /// <summary>提出済</summary>
    Submitted,

    /// <summary>差戻し</summary>
    Returned,

    /// <summary>確認済</summary>
    Checked,

    /// <summary>対象外（―）</summary>
    Outside,
}
