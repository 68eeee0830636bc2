namespace WardCycle.Schemes;

public enum FieldKind
{
    /// <summary>Text with line breaks, kept as typed.</summary>
    Text,

    /// <summary>One line.</summary>
    Line,

    /// <summary>One grade of a scale.</summary>
    Choice,

    /// <summary>A number with its unit, kept as typed and read as an exact decimal.</summary>
    Figure,

    /// <summary>A day, kept as typed: ISO, with slashes, or by era.</summary>
    Date,
}
