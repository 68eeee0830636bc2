using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>The casebook, what is proposed for it, and the budget marks.</summary>
/// <param name="Ticked">Proposed by a tick and not yet in the casebook; of the wards that the account may see.</param>
/// <param name="Budget">Marked for the budget.</param>
/// <param name="Adding">The ticked text that is to be added; null on the list and for a case that the city writes itself.</param>
public sealed record CasesModel(StandardsModel Standards, Casebook Book, IReadOnlyList<TickedText> Ticked, IReadOnlyList<TickedText> Budget, TickedText? Adding = null);
