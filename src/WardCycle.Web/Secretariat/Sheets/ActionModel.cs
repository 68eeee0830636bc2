namespace WardCycle.Web.Secretariat.Sheets;

public sealed record ActionModel(SheetHistory History, SheetAction Action);
