namespace WardCycle.Cycles;

/// <summary>The cycle row names a newer run: the flow that meets this ends quietly.</summary>
public sealed class SupersededException : Exception
{
    public SupersededException() : base("A newer run has taken over.") { }

    public SupersededException(string message) : base(message) { }

    public SupersededException(string message, Exception inner) : base(message, inner) { }
}
