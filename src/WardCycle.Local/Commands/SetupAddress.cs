using System.Net.NetworkInformation;

namespace WardCycle.Local.Commands;

/// <summary>The public address as people know it: whole, or only the machine's name, which is completed.</summary>
public static class SetupAddress
{
    /// <summary>What this machine calls itself, with its domain where it has one; null where no browser could use it.</summary>
    public static string? MachineName()
    {
        var facts = IPGlobalProperties.GetIPGlobalProperties();
        return NameOf(facts.HostName, facts.DomainName);
    }

    /// <param name="domain">Empty or no name at all where the machine belongs to none.</param>
    public static string? NameOf(string host, string domain)
    {
        var name = host.Contains('.', StringComparison.Ordinal) || Uri.CheckHostName(domain) != UriHostNameType.Dns ? host : $"{host}.{domain}";
        return Uri.CheckHostName(name) == UriHostNameType.Dns && Bare(name) is { IsLoopback: false } bare ? bare.Host : null;
    }

    /// <summary>A name alone, with a port or without; null for anything else. Its scheme says nothing yet.</summary>
    public static Uri? Bare(string text) =>
        text.All(char.IsAscii)
        && !text.Contains("//", StringComparison.Ordinal)
        && Uri.TryCreate($"http://{text}", UriKind.Absolute, out var typed)
        && typed is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && Uri.CheckHostName(typed.Host) != UriHostNameType.Unknown
            ? typed
            : null;

    /// <summary>Plain http is heard by this program itself, so at its port; https by the server before it, so not there.</summary>
    /// <param name="listen">The port that <c>serve</c> listens at.</param>
    public static Uri Whole(string text, string scheme, int listen)
    {
        var bare = Bare(text) ?? throw new ArgumentException("No bare name.", nameof(text));
        var hasPort = text.LastIndexOf(':') > text.LastIndexOf(']');
        return new UriBuilder(scheme, bare.Host, scheme == Uri.UriSchemeHttp ? (hasPort ? bare.Port : listen) : hasPort && bare.Port != listen ? bare.Port : -1).Uri;
    }
}
