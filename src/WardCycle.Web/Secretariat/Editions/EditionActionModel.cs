using WardCycle.Secretariat.Editions;

namespace WardCycle.Web.Secretariat.Editions;

/// <summary>A page that asks what an action on an edition needs to know.</summary>
public sealed record EditionActionModel(EditionView View, EditionAction Action, IReadOnlyList<PersonalDataHint>? Hints = null);
