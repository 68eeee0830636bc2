namespace WardCycle.Indicators;

/// <summary>What a typed text says as a figure.</summary>
public abstract record FigureReading
{
    public sealed record Read(Figure Figure) : FigureReading;

    public sealed record Empty : FigureReading;

    /// <param name="Reason">Japanese, with what to type.</param>
    public sealed record NoFigure(string Reason) : FigureReading;

    /// <summary>The number; null where there is none.</summary>
    public Figure? Number => this is Read { Figure: var figure } ? figure : null;
}
