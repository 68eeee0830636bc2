using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Filing;

/// <summary>A whole field of one sheet, in all its revisions, drafts and copies.</summary>
public sealed record ErasureField(UnitId Ward, SheetId Sheet, FieldId Field);
