namespace WardCycle.Schemes;

public enum FieldKind
{
    /// <summary>Text with line breaks, kept as typed.</summary>
    Text,

    /// <summary>One line.</summary>
    Line,

    /// <summary>One grade of a scale.</summary>
    Choice,
}
