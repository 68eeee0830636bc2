namespace WardCycle.Rehearsal.Faults;

/// <summary>The simulated process is dead. Whoever drives the run restarts it; nobody else catches this.</summary>
public sealed class CrashException : Exception
{
    public CrashException() : base("The process is down.") { }

    public CrashException(string message) : base(message) { }

    public CrashException(string message, Exception inner) : base(message, inner) { }
}
