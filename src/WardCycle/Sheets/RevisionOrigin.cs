namespace WardCycle.Sheets;

public enum RevisionOrigin
{
    Link,

    /// <summary>代理入力</summary>
    OnBehalf,

    /// <summary>移行データ</summary>
    Migrated,
}
