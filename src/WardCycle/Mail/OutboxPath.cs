using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>Where the outbox keeps its files: <c>outbox/{cycle}/{operation}.eml</c>.</summary>
public static class OutboxPath
{
    public const string Ending = ".eml";

    public static string Folder(string folder) =>
        IdRule.Allows(folder) ? $"outbox/{folder}/" : throw new ArgumentException("Not a folder of the outbox.", nameof(folder));

    /// <summary>Null for an operation that no mail can have: it may come from an address line.</summary>
    public static string? Of(string folder, string operation) =>
        IdRule.Allows(operation) ? Folder(folder) + operation + Ending : null;
}
