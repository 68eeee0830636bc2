namespace WardCycle.Schemes.Loading;

/// <summary>How large a scheme file may be. Every figure is far above what the five documents need.</summary>
public static class SchemeLimits
{
    /// <summary>256 KiB of UTF-8.</summary>
    public const int Bytes = 256 * 1024;

    /// <summary>Mappings and lists inside each other; the language itself needs 6.</summary>
    public const int Depth = 12;

    /// <summary>Entries of one list or mapping.</summary>
    public const int Entries = 200;

    /// <summary>Problems told at once.</summary>
    public const int Problems = 100;

    /// <summary>UTF-16 units of a name, heading or mark.</summary>
    public const int Line = 200;

    /// <summary>UTF-16 units of a longer text.</summary>
    public const int Text = 4000;

    /// <summary>UTF-16 units that an answer may ever have.</summary>
    public const int AnswerLength = 10_000;

    /// <summary>Days before or after a due date.</summary>
    public const int Days = 60;

    /// <summary>Reminders of one phase.</summary>
    public const int Reminders = 20;
}
