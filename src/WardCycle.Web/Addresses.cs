namespace WardCycle.Web;

/// <summary>Typed links: no page spells an address itself.</summary>
public static partial class Addresses
{
    public const string Public = "/public";
}
