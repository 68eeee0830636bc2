namespace WardCycle.Web.Api;

/// <summary>Mail domains that are allowed; none for every domain.</summary>
public sealed record DomainsBody(IReadOnlyList<string> Domains);
