namespace WardCycle.Publication;

/// <summary>An edition's way: 取りまとめ中, 庁内調整（案）, 決裁済, 公表.</summary>
public enum EditionState
{
    Wanted,

    /// <summary>Files with 【案】 are written.</summary>
    Composed,

    /// <summary>決裁済: waits for the publication date.</summary>
    Decided,

    Published,

    /// <summary>A newer edition took its place before it was published.</summary>
    Superseded,

    /// <summary>公表取下げ</summary>
    Withdrawn,
}
