namespace WardCycle.Mail;

/// <summary>What an address may look like before it is put into a mail's header.</summary>
public static class MailAddress
{
    private const int MaxLength = 254;

    /// <summary>ASCII, one @ with something on both sides, nothing that ends or divides a header.</summary>
    public static bool Allows(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= MaxLength
            && at > 0
            && at == address.LastIndexOf('@')
            && at < address.Length - 1
            && address.All(c => c is > ' ' and < '\x7f' && !"<>()[],;:\\\"".Contains(c, StringComparison.Ordinal));
    }
}
