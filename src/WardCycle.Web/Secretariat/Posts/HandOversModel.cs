using WardCycle.Cycles;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>What is prepared for a cycle's posts, for the city's accounts alone.</summary>
/// <param name="Names">Titles of the posts by their code.</param>
public sealed record HandOversModel(OpenCycle Open, IReadOnlyList<PreparedHandOver> Prepared, IReadOnlyDictionary<string, string> Names);
