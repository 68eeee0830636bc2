namespace WardCycle.Local.Serving;

/// <summary>Where the pages are: for everybody, and for a browser on this machine.</summary>
public sealed record ServedAddress(Uri Public, Uri Local)
{
    public bool IsOne => Public.GetLeftPart(UriPartial.Authority) == Local.GetLeftPart(UriPartial.Authority);
}
