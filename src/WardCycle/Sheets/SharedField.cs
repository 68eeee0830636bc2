using WardCycle.Schemes;

namespace WardCycle.Sheets;

/// <summary>A field that this sheet shows and does not own: the text is the lead sheet's.</summary>
public sealed record SharedField(FieldId Field, SheetId Lead);
