namespace WardCycle.Organisation;

/// <summary>How a post is held (requirements 7.4).</summary>
public enum PostKind
{
    /// <summary>本務</summary>
    Regular,

    /// <summary>兼務</summary>
    Concurrent,

    /// <summary>事務取扱</summary>
    ActingByProxy,

    /// <summary>事務代理</summary>
    Acting,

    /// <summary>欠員: nobody; the secretariat is told instead.</summary>
    Vacant,
}
