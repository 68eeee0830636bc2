using WardCycle.Filing;

namespace WardCycle.Web.Api;

/// <summary>An erasure. Without <paramref name="Order"/> it is only looked for.</summary>
public sealed record EraseBody(IReadOnlyList<string>? Texts = null, ErasureField? Field = null, ErasureOrder? Order = null)
{
    public ErasureInput Input => new(Texts, Field);
}
