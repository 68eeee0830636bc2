using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>操作の記録（全体）: acts on what belongs to no cycle (rosters, allowed domains, mail texts, accounts), in the installation's partition. Real time.</summary>
public static class InstallationAudit
{
    /// <summary>The row for the commit that does it. <paramref name="text"/> names no person and no address.</summary>
    /// <param name="before">ETag of the row that the act replaces; null for a first one.</param>
    public static Change.Insert Row(DateTimeOffset at, string who, string what, string text, string? before)
    {
        var audit = new AuditRow(at, who, what, text);
        return Change.New(Keys.Audit(at, AuditTie.Of(audit, before ?? "")), audit);
    }
}
