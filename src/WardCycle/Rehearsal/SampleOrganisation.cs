using System.Globalization;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Rehearsal;

/// <summary>
/// A made-up city for the first start and for rehearsals: per ward the shape of document 002 (requirements 1.1: three
/// departments with 6, 3 and 2 sections, one joint sheet, one shared target), ordinary section names, role addresses only.
/// </summary>
public static class SampleOrganisation
{
    public const int SectionsOfShape = 11;

    /// <summary>The ward of the sample, and the first of every generated city.</summary>
    public static readonly UnitId Ward = new("mihon");

    private const string Domain = "example.lg.jp";

    private static readonly FieldId SharedField = new("target");

    private static readonly (string Id, string Name, (string Id, string Name)[] Sections)[] Departments =
    [
        ("kumin", "区民部",
            [("somu", "総務課"), ("machi", "まちづくり推進課"), ("madoguchi", "市民窓口課"), ("shiminzei", "市民税課"), ("shisanzei", "固定資産税課"), ("nozei", "納税課")]),
        ("fukushi", "福祉部", [("kaigo", "福祉介護課"), ("hogo", "支援保護課"), ("nenkin", "保険年金課")]),
        ("hoken", "保健部", [("kenko", "健康づくり推進課"), ("eisei", "生活衛生課")]),
    ];

    /// <summary>One ward with 11 sections.</summary>
    public static Roster Sample { get; } = Generate(1, SectionsOfShape);

    /// <summary>The sample as it was shipped.</summary>
    public static bool IsUntouched(Roster roster) => RosterCsv.Write(roster).AsSpan().SequenceEqual(RosterCsv.Write(Sample));

    /// <summary>The domains that a roster's addresses are held against; none for the sample, whose addresses are nobody's.</summary>
    public static IReadOnlyCollection<string> DomainsFor(Roster roster, IReadOnlyCollection<string> allowed) => IsSample(roster) ? [] : allowed;

    /// <summary>Nothing but the sample's units and made-up addresses, names changed or not: mails to it reach nobody.</summary>
    public static bool IsSample(Roster roster) =>
        roster.Units.Count > 0
        && roster.Units.All(u => Sample.Find(u.Id) is not null)
        && roster.Posts.All(p => p.Addresses.All(a => a.EndsWith($"@{Domain}", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The same arguments give the same city. Further rounds of the 11 sections are numbered: 市民税第2課.</summary>
    /// <param name="wards">1 to 100.</param>
    /// <param name="sectionsPerWard">1 to 300; 11 gives the sample's shape.</param>
    public static Roster Generate(int wards, int sectionsPerWard)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wards);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wards, RecordLimits.MaxWardsPerCycle);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sectionsPerWard);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sectionsPerWard, RecordLimits.MaxSheetsPerWard);

        Roster[] parts = [City(), .. Enumerable.Range(1, wards).Select(w => OneWard(w, sectionsPerWard))];
        return new(
            [.. parts.SelectMany(p => p.Units)],
            [.. parts.SelectMany(p => p.Posts)],
            [.. parts.SelectMany(p => p.Sharings)]);
    }

    /// <summary>A city in which everybody exists whom a scheme asks: the owners that its items name, mayors, working groups, bureaus.</summary>
    public static Roster For(Scheme scheme, int wards, int sectionsPerWard)
    {
        var city = Generate(wards, sectionsPerWard);
        var kinds = scheme.Phases.SelectMany(p => p.Fields).Select(f => f.Filler).OfType<UnitKind>().Append(scheme.Filler).Concat(scheme.AlsoFilledBy ?? []).Distinct().ToList();
        List<Unit> units = [.. city.Wards.SelectMany(w => kinds.Where(k => k is UnitKind.WorkingGroup or UnitKind.Bureau).Select(k => Team(w, k)))];
        units.AddRange(scheme.AllItems.Select(i => i.Owner).OfType<UnitId>().Distinct().Where(o => city.Find(o) is null)
            .Select((o, i) => NewUnit(o, UnitKind.Section, Ward, 50 + i, $"担当{(i + 1).ToString(CultureInfo.InvariantCulture)}課")));
        List<Post> posts = [.. units.Select(u => NewPost(new($"{u.Id}-head"), u.Id, PostRole.Head, $"{u.Names[0].Name}長", null))];
        posts.AddRange(city.Wards.Where(_ => kinds.Contains(UnitKind.Ward)).Select(w => NewPost(new($"{w.Id}-mayor"), w.Id, PostRole.WardMayor, "区長", null)));
        return city with { Units = [.. city.Units, .. units], Posts = [.. city.Posts, .. posts], Sharings = [.. city.Sharings.Where(s => IsAsked(s, scheme))] };
    }

    /// <summary>The roster of a rehearsal begun on the one in force: the sample gets everybody whom the scheme asks, such as a 区長; a roster of one's own is left alone.</summary>
    public static Roster Completed(Roster inForce, Scheme scheme) =>
        IsUntouched(inForce) ? For(scheme, 1, SectionsOfShape) : inForce;

    /// <summary>A joint sheet is every scheme's, a shared field only that of a scheme that asks it.</summary>
    private static bool IsAsked(SheetSharing sharing, Scheme scheme) =>
        (sharing.Fields ?? []).All(field => scheme.Phases.Any(p => p.Fields.Any(f => f.Id == field)));

    private static Unit Team(Unit ward, UnitKind kind) => kind == UnitKind.Bureau
        ? NewUnit(new($"{ward.Id}-kyoku"), kind, ward.Id, 40, "所管局")
        : NewUnit(new($"{ward.Id}-wg"), kind, ward.Id, 41, "サービス向上ワーキンググループ");

    private static Roster City() => new(
        [NewUnit(Keys.City, UnitKind.City, null, 0, "見本市")],
        [NewPost(new("city-secretariat"), Keys.City, PostRole.Secretariat, "事務局", null)],
        []);

    private static Roster OneWard(int number, int sections)
    {
        var id = number == 1 ? Ward : new UnitId($"{Ward}-{number.ToString("D3", CultureInfo.InvariantCulture)}");
        var units = new List<Unit> { NewUnit(id, UnitKind.Ward, null, number, number == 1 ? "見本区" : $"見本第{number}区") };
        var posts = new List<Post> { NewPost(new($"{id}-coordinator"), id, PostRole.Coordinator, "取りまとめ担当", null) };
        var start = 0;
        for (var i = 0; i < Departments.Length && start < sections; i++)
        {
            AddDepartment(id, i, start, sections, units, posts);
            start += Departments[i].Sections.Length;
        }

        return new(units, posts, Sharings(id, units));
    }

    /// <param name="start">The place of its first section among the 11.</param>
    private static void AddDepartment(UnitId ward, int index, int start, int sections, List<Unit> units, List<Post> posts)
    {
        var (key, name, shape) = Departments[index];
        var department = new UnitId($"{ward}-{key}");
        var head = new PostId($"{department}-head");
        units.Add(NewUnit(department, UnitKind.Department, ward, index + 1, name));
        posts.Add(NewPost(head, department, PostRole.DepartmentHead, $"{name}長", null));
        for (var (round, order) = (0, 1); round * SectionsOfShape + start < sections; round++)
        {
            for (var i = 0; i < shape.Length && round * SectionsOfShape + start + i < sections; i++, order++)
            {
                AddSection(ward, department, head, shape[i], round, order, units, posts);
            }
        }
    }

    private static void AddSection(
        UnitId ward, UnitId department, PostId superior, (string Id, string Name) shape, int round, int order, List<Unit> units, List<Post> posts)
    {
        var section = new UnitId(round == 0 ? $"{ward}-{shape.Id}" : $"{ward}-{shape.Id}-{round + 1}");
        var name = round == 0 ? shape.Name : $"{shape.Name[..^1]}第{round + 1}課";
        var head = new PostId($"{section}-head");
        units.Add(NewUnit(section, UnitKind.Section, department, order, name));
        posts.Add(NewPost(head, section, PostRole.Head, $"{name}長", superior));
        if (shape.Id == "madoguchi" && round == 0)
        {
            posts.Add(NewPost(new($"{section}-clerk"), section, PostRole.Clerk, "担当者", head));
        }
    }

    /// <summary>The two tax sections answer on one sheet; 支援保護課 takes its target from 福祉介護課.</summary>
    private static List<SheetSharing> Sharings(UnitId ward, List<Unit> units)
    {
        SheetSharing[] all =
        [
            new(new($"{ward}-shiminzei"), [new($"{ward}-shisanzei")]),
            new(new($"{ward}-kaigo"), [new($"{ward}-hogo")], [SharedField]),
        ];
        return [.. all.Where(s => units.Any(u => u.Id == s.Members[0]))];
    }

    private static Unit NewUnit(UnitId id, UnitKind kind, UnitId? parent, int order, string name) =>
        new(id, kind, parent, order, [new(name)], Validity.Always);

    private static Post NewPost(PostId id, UnitId unit, PostRole role, string title, PostId? superior) =>
        new(id, unit, role, PostKind.Regular, title, id.Value, [$"{id}@{Domain}"], superior);
}
