using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using WardCycle.Publication;
using WardCycle.Record;

namespace WardCycle.Functions.Stores;

/// <summary>
/// Documents as blobs of one private container. Every blob carries the id of the upload that wrote it, so that an upload
/// that meets itself after a retry is known (rule 14).
/// </summary>
public sealed class BlobDocumentStore(BlobContainerClient container) : IDocumentStore
{
    private const string Write = "w";

    public async Task<StoredDocument?> Get(string path, CancellationToken cancel = default)
    {
        if (!DocumentStorePath.Allows(path))
        {
            return null;
        }

        return await Ask(
            async () =>
            {
                var blob = (await container.GetBlobClient(path).DownloadContentAsync(cancel)).Value;
                return new StoredDocument(new(blob.Content.ToMemory(), blob.Details.ContentType), blob.Details.ETag.ToString());
            },
            missing: null,
            cancel);
    }

    public Task<bool> Create(string path, DocumentContent content, CancellationToken cancel = default) =>
        Upload(path, content, new() { IfNoneMatch = ETag.All }, cancel);

    public Task<bool> Replace(string path, DocumentContent content, string etag, CancellationToken cancel = default) =>
        Upload(path, content, new() { IfMatch = new ETag(etag) }, cancel);

    public async Task<IReadOnlyList<string>> List(string prefix, CancellationToken cancel = default)
    {
        List<string> paths = [];
        await Ask<object>(
            async () =>
            {
                await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
                {
                    paths.Add(blob.Name);
                }

                return paths;
            },
            missing: null,
            cancel);
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    public async Task Delete(string path, CancellationToken cancel = default)
    {
        if (DocumentStorePath.Allows(path))
        {
            await Ask<object>(async () => await container.GetBlobClient(path).DeleteIfExistsAsync(cancellationToken: cancel), missing: null, cancel);
        }
    }

    private async Task<bool> Upload(string path, DocumentContent content, BlobRequestConditions conditions, CancellationToken cancel)
    {
        DocumentStorePath.Check(path);
        var blob = container.GetBlobClient(path);
        var write = Guid.NewGuid().ToString("N");
        var options = new BlobUploadOptions
        {
            Conditions = conditions,
            Metadata = new Dictionary<string, string> { [Write] = write },
            // Whoever reaches a blob past the pages gets a download that no cache keeps.
            HttpHeaders = new() { ContentType = content.ContentType, CacheControl = "no-store", ContentDisposition = "attachment" },
        };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content.Bytes), options, cancel);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412 && refused.ErrorCode != BlobErrorCode.ContainerNotFound.ToString())
        {
            return await Holds(blob, write, cancel);
        }
        catch (Exception lost) when (TableTrouble.Is(lost, cancel))
        {
            return await Holds(blob, write, cancel)
                ? true
                : throw new RecordUnavailableException("The blob store did not answer an upload.", lost);
        }
    }

    private static async Task<bool> Holds(BlobClient blob, string write, CancellationToken cancel) =>
        await Ask(
            async () => (await blob.GetPropertiesAsync(cancellationToken: cancel)).Value.Metadata.TryGetValue(Write, out var id) ? id : null,
            missing: null,
            cancel) == write;

    private static async Task<T?> Ask<T>(Func<Task<T?>> ask, T? missing, CancellationToken cancel) where T : class
    {
        try
        {
            return await ask();
        }
        catch (RequestFailedException failure) when (failure.Status == 404 && failure.ErrorCode != BlobErrorCode.ContainerNotFound.ToString())
        {
            return missing;
        }
        catch (Exception trouble) when (TableTrouble.Is(trouble, cancel))
        {
            throw new RecordUnavailableException("The blob store did not answer.", trouble);
        }
    }
}
