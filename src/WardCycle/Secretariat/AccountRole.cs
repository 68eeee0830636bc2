namespace WardCycle.Secretariat;

public enum AccountRole
{
    /// <summary>全市事務局: everything.</summary>
    City,

    /// <summary>区事務局: one ward's sheets.</summary>
    Ward,

    /// <summary>閲覧</summary>
    Viewer,

    /// <summary>公表担当: decision data and publication.</summary>
    Publisher,
}
