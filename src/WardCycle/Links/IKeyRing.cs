namespace WardCycle.Links;

/// <summary>Master keys, two live at a time, kept as create-only documents, never exported. Purposes are told apart by HKDF.</summary>
public interface IKeyRing
{
    /// <summary>The id of the key that new links and sessions use.</summary>
    string Newest { get; }

    /// <summary>HMAC-SHA256 (32 bytes) of <paramref name="data"/> under the purpose's key; null where that key is no longer live.</summary>
    byte[]? Mac(string keyId, KeyPurpose purpose, ReadOnlySpan<byte> data);
}
