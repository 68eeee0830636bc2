using WardCycle.Cycles;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>The posts of a cycle that stand otherwise in the roster in force, as far as the account may change them.</summary>
/// <param name="Version">Of the roster in force; 0 where there is none.</param>
public sealed record DifferencesModel(OpenCycle Open, int Version, IReadOnlyList<PostDifference> Differences);
