using Azure.Storage.Blobs;
using WardCycle.Functions.Stores;
using WardCycle.Publication;
using WardCycle.Tests.Publication;

namespace WardCycle.AzuriteTests;

/// <summary>
/// The documents' contract over a real Azurite. <c>WARDCYCLE_AZURITE</c> holds its connection string; default is the
/// emulator on its usual ports.
/// </summary>
public sealed class BlobDocumentStoreTests : DocumentStoreContract
{
    private BlobContainerClient? _container;

    protected override IDocumentStore Open()
    {
        var connection = Environment.GetEnvironmentVariable("WARDCYCLE_AZURITE") ?? "UseDevelopmentStorage=true";
        var version = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03);
        _container = new BlobServiceClient(connection, version).GetBlobContainerClient("test-" + Guid.NewGuid().ToString("N"));
        _container.CreateIfNotExists();
        return new BlobDocumentStore(_container);
    }

    protected override void Clear() => _container?.DeleteIfExists();
}
