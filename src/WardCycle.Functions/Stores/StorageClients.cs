using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using WardCycle.Functions.Settings;

namespace WardCycle.Functions.Stores;

/// <summary>The storage account's clients: by connection string on a developer's machine, by the app's identity in Azure.</summary>
public sealed class StorageClients(StorageSettings settings)
{
    /// <summary>One that every emulator in use knows; nothing newer is needed.</summary>
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2023_01_03;

    private readonly TableServiceClient _tables = settings.ConnectionString is { } connection
        ? new TableServiceClient(connection)
        : new TableServiceClient(settings.TableEndpoint, Identity(settings));

    private readonly BlobServiceClient _blobs = settings.ConnectionString is { } connection
        ? new BlobServiceClient(connection, new BlobClientOptions(BlobVersion))
        : new BlobServiceClient(settings.BlobEndpoint, Identity(settings), new BlobClientOptions(BlobVersion));

    public static TokenCredential Identity(StorageSettings settings) => new ManagedIdentityCredential(
        settings.ClientId is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned);

    public async Task<TableRecordStore> OpenRecord(string table, CancellationToken cancel = default)
    {
        var client = _tables.GetTableClient(table);
        await client.CreateIfNotExistsAsync(cancel);
        return new(client);
    }

    /// <summary>A private container.</summary>
    public async Task<BlobDocumentStore> OpenDocuments(string container, CancellationToken cancel = default)
    {
        var client = _blobs.GetBlobContainerClient(container);
        await client.CreateIfNotExistsAsync(cancellationToken: cancel);
        return new(client);
    }
}
