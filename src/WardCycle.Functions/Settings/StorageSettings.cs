namespace WardCycle.Functions.Settings;

/// <summary>How the storage account is reached: by a connection string, or by name with the app's identity.</summary>
public sealed record StorageSettings(string? ConnectionString, string? Account, string? ClientId)
{
    public Uri TableEndpoint => new($"https://{Account}.table.core.windows.net");

    public Uri BlobEndpoint => new($"https://{Account}.blob.core.windows.net");

    /// <summary>A connection string may carry a key.</summary>
    public override string ToString() => "storage settings";
}
