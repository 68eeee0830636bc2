using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Mail;

/// <summary>A mail's identity: a hash of the facts that want it, so that planning twice plans once.</summary>
public static class MailIdentity
{
    private const int Bytes = 16;

    /// <summary>Of a 宛先の確認: the address itself, so that a post that moves to another one is asked again and the same one never.</summary>
    public static MailId OfAddressCheck(string cycleUid, UnitId ward, string address) =>
        Of(cycleUid, null, ward, new(""), 0, 0, MailPurpose.AddressCheck, address.ToUpperInvariant());

    /// <summary>128 bits of SHA-256 as 26 characters of lower-case base 32.</summary>
    /// <param name="cycleUid"><c>CycleRow.Uid</c>: two cycles never share a mail.</param>
    /// <param name="address">Index into the post's addresses.</param>
    /// <param name="occasion">See <see cref="MailRow"/>.</param>
    public static MailId Of(
        string cycleUid,
        PhaseId? phase,
        UnitId ward,
        PostId post,
        int tenure,
        int address,
        MailPurpose purpose,
        string occasion)
    {
        // The occasion is the only free text and stands last, so no two lists of facts give the same text.
        var facts = string.Create(
            CultureInfo.InvariantCulture,
            $"mail\n{cycleUid}\n{phase?.Value}\n{ward}\n{post}\n{tenure}\n{address}\n{purpose}\n{occasion}");
        return new(CrockfordBase32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, Bytes)).ToLowerInvariant());
    }
}
