using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Schemes;
using WardCycle.Standards;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>A cycle's standards for the pages of the catalogue and of one proposal.</summary>
/// <param name="Proposal">The one that a page is about; null for the catalogue.</param>
public sealed record StandardsModel(OpenCycle Open, StandardsState State, DateOnly Today, Proposal? Proposal = null)
{
    public StandardsScheme Scheme => Open.Scheme.Standards ?? StandardsScheme.None;

    public FiscalYear Year => Open.Cycle.FiscalYear;

    public IReadOnlyList<(string Address, string Label)> Crumbs =>
        [(Addresses.Office, "進み具合"), (Addresses.Cycle(Open.Cycle.Id), Open.Cycle.Name)];

    public IReadOnlyList<(string Address, string Label)> CrumbsBelow => [.. Crumbs, (Addresses.Standards(Open.Cycle.Id), Scheme.Label)];

    /// <summary>By principle, then in the catalogue's order; standards of no principle last.</summary>
    public IEnumerable<(string? Label, IReadOnlyList<Standard> Standards)> Groups =>
        from word in Scheme.Principles.Select(p => (Id: (string?)p.Id, Label: (string?)p.Label)).Append((null, Scheme.Principles.Count == 0 ? null : "理念によらないもの"))
        let standards = State.Catalogue.InForce(Year).Where(s => s.Words.Principle == word.Id).ToList()
        where standards.Count > 0
        select (word.Label, (IReadOnlyList<Standard>)standards);

    /// <summary>Made this year, in force from the next.</summary>
    public IReadOnlyList<Standard> Coming => [.. State.Catalogue.Versions.Where(s => s.From.Year > Year.Year)];

    public IReadOnlyList<Standard> VersionsOf(StandardId id) => [.. State.Catalogue.Versions.Where(s => s.Id == id).OrderByDescending(s => s.Version)];

    public string WardName(Organisation.UnitId ward) => Open.Cycle.Wards.FirstOrDefault(w => w.Id == ward)?.Name ?? "全市";

    public string CommitteeName(string id) => Scheme.Committee(id)?.Label ?? id;

    /// <summary>最低基準・ソフト・市で見直せる</summary>
    public string Marks(StandardWords words) => string.Join('・', new[]
    {
        words.Tier is { } tier ? StandardsScheme.LabelOf(Scheme.Tiers, tier) : null,
        words.Kind is { } kind ? StandardsScheme.LabelOf(Scheme.Kinds, kind) : null,
        ScopeLabel(words.Scope),
    }.OfType<string>());

    public static string ScopeLabel(StandardScope scope) => scope == StandardScope.City ? "市で見直せる" : "法令で定められている";

    /// <summary>What is proposed, in one line.</summary>
    public string Title(Proposal proposal) =>
        $"{StandardReview.Name(proposal.Move)}：{(proposal.Words ?? State.Catalogue.Newest(proposal.Standard)?.Words)?.Title}";
}
