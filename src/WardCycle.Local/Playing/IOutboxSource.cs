namespace WardCycle.Local.Playing;

/// <summary>Where the player finds a rehearsal's mails.</summary>
public interface IOutboxSource
{
    /// <summary>Mails that were not there at the last call, oldest first.</summary>
    Task<IReadOnlyList<PlayedMail>> New(CancellationToken cancel);
}
