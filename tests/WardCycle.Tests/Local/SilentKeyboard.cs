namespace WardCycle.Tests.Local;

/// <summary>Nobody types: a read blocks, as at a terminal, until the test is over.</summary>
internal sealed class SilentKeyboard : TextReader
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _over = new();

    /// <summary>Done when the first line is waited for.</summary>
    public Task Asked => _asked.Task;

    public override string? ReadLine()
    {
        _asked.TrySetResult();
        _over.Wait();
        return null;
    }

    protected override void Dispose(bool disposing)
    {
        _over.Set();
        base.Dispose(disposing);
    }
}
