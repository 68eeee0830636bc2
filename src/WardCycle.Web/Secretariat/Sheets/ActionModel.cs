namespace WardCycle.Web.Secretariat.Sheets;

/// <summary>A page that asks what an action needs to know.</summary>
public sealed record ActionModel(SheetView View, SheetAction Action);
