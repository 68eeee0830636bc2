using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.History;

/// <summary>A submission with its author as a post's title or an account's name.</summary>
/// <param name="Changed">Fields that differ from the revision before; all that are filled in the first one.</param>
public sealed record RevisionEntry(Revision Revision, string Author, IReadOnlyList<FieldId> Changed);
