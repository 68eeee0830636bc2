namespace WardCycle.Record;

/// <summary>A store that keeps freed pages: after an erasure or a disposal they are overwritten.</summary>
public interface IRecordScrub
{
    /// <summary>Afterwards nothing that was replaced or deleted can be read from the store's files.</summary>
    /// <exception cref="RecordUnavailableException">Somebody else is using the file; try again.</exception>
    Task Scrub(CancellationToken cancel = default);
}
