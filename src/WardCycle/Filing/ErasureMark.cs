namespace WardCycle.Filing;

/// <summary>
/// Knows an erased text again without holding it: an HMAC under a key that is never exported, and the text's length.
/// An older export that is imported later is searched for it.
/// </summary>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Mac">Hexadecimal.</param>
public sealed record ErasureMark(string KeyId, int Length, string Mac);
