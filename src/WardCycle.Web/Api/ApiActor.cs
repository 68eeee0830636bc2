using WardCycle.Secretariat;

namespace WardCycle.Web.Api;

/// <summary>Whoever holds the key acts as the city under one name in the audit trail.</summary>
public static class ApiActor
{
    public static Actor Key { get; } = new("api", new HashSet<AccountRole> { AccountRole.City });
}
