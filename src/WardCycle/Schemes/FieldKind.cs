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

    /// <summary>Ids of standards or policy lines, separated by blanks, in the order in which they are offered.</summary>
    Links,

    /// <summary>One box: <see cref="FieldScheme.Ticked"/> or empty.</summary>
    Tick,
}
