using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>A catalogue file that reads well, to be looked at before it is taken in.</summary>
/// <param name="File">In base 64: the page carries it to the confirmation.</param>
public sealed record ImportModel(StandardsModel Standards, IReadOnlyList<StandardWords> Words, string File);
