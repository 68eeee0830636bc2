namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>From an instant on a field is printed as worded; null: as the section wrote it.</summary>
internal sealed record ModelWording(DateTimeOffset At, string Field, string? Text)
{
    public string? Text { get; set; } = Text;
}
