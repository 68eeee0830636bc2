namespace WardCycle.Local.Playing;

/// <summary>A page as it came, after redirects.</summary>
public sealed record PlayPage(int Status, string Path, string Html)
{
    public bool IsOk => Status == 200;
}
