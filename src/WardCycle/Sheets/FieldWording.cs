using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>One field's wording that stands.</summary>
/// <param name="Number">Of its row.</param>
/// <param name="ObjectedAt">異議 by the section.</param>
/// <param name="KeptAt">When the secretariat kept it although the section objected.</param>
public sealed record FieldWording(FieldId Field, int Number, DateTimeOffset At, DateTimeOffset? ObjectedAt = null, DateTimeOffset? KeptAt = null)
{
    public bool IsObjected => ObjectedAt is not null && KeptAt is null;
}
