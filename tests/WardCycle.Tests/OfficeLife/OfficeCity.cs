using System.Globalization;
using WardCycle.Organisation;

namespace WardCycle.Tests.OfficeLife;

/// <summary>
/// A made-up city: 3 wards of 30 sections each in three large and three small departments, one joint sheet a ward; every
/// section has a head, two of three a clerk. Whole wards are made of small departments.
/// </summary>
internal static class OfficeCity
{
    public static readonly (string Id, string Name)[] Wards = [("kita", "北区"), ("naka", "中区"), ("minami", "南区")];

    private static readonly (string Id, string Name, int Sections)[] Departments =
        [("kumin", "区民部", 10), ("fukushi", "福祉部", 6), (Joint, "保健部", 5), ("kodomo", "こども部", Few), ("kensetsu", "建設部", Few), ("kankyo", "環境部", Few)];

    private const string Joint = "hoken";
    private const int Few = 3;

    private static readonly string[] Names = ["総務", "税務", "窓口", "保険", "年金", "介護", "子育て", "環境", "防災", "健康"];

    public static Roster Whole() => Join([City(), .. Wards.Select((w, i) => Ward(w, i + 1, Departments))]);

    /// <summary>A ward of one department, for a trial that the office runs beside its year.</summary>
    public static Roster Trial(string ward, int sections) => Join([City(), Ward((ward, "試行区"), 1, [(Departments[0].Id, Departments[0].Name, sections)])]);

    /// <summary>Of a few sections: it may go to another ward, or become one.</summary>
    public static bool IsSmall(string department) => Departments.Any(d => d.Sections == Few && department.EndsWith($"-{d.Id}", StringComparison.Ordinal));

    private static Roster Join(IReadOnlyList<Roster> parts) =>
        new([.. parts.SelectMany(p => p.Units)], [.. parts.SelectMany(p => p.Posts)], [.. parts.SelectMany(p => p.Sharings)]);

    private static Roster City() => new(
        [NewUnit("city", UnitKind.City, null, 0, "見本市")], [NewPost("city-secretariat", "city", PostRole.Secretariat, "事務局", null)], []);

    private static Roster Ward((string Id, string Name) ward, int order, (string Id, string Name, int Sections)[] departments)
    {
        List<Unit> units = [NewUnit(ward.Id, UnitKind.Ward, null, order, ward.Name)];
        List<Post> posts = [Coordinator(ward.Id)];
        for (var d = 0; d < departments.Length; d++)
        {
            var department = $"{ward.Id}-{departments[d].Id}";
            units.Add(NewUnit(department, UnitKind.Department, ward.Id, d + 1, departments[d].Name));
            posts.Add(NewPost($"{department}-head", department, PostRole.DepartmentHead, $"{departments[d].Name}長", null));
            for (var s = 0; s < departments[d].Sections; s++)
            {
                Section($"{department}-{(s + 1).ToString("D2", CultureInfo.InvariantCulture)}", department, s, $"{ward.Name}{Names[s]}第{d + 1}課", units, posts);
            }
        }

        return new(units, posts, departments.Any(d => d.Id == Joint) ? [new(new($"{ward.Id}-{Joint}-04"), [new($"{ward.Id}-{Joint}-05")])] : []);
    }

    public static Post Coordinator(string ward) => NewPost($"{ward}-coordinator", ward, PostRole.Coordinator, "取りまとめ担当", null);

    private static void Section(string id, string department, int index, string name, List<Unit> units, List<Post> posts)
    {
        units.Add(NewUnit(id, UnitKind.Section, department, index + 1, name));
        posts.Add(NewPost($"{id}-head", id, PostRole.Head, $"{name}長", $"{department}-head"));
        if (index % 3 != 2)
        {
            posts.Add(NewPost($"{id}-clerk", id, PostRole.Clerk, "担当者", $"{id}-head"));
        }
    }

    private static Unit NewUnit(string id, UnitKind kind, string? parent, int order, string name) =>
        new(new(id), kind, parent is null ? null : new UnitId(parent), order, [new(name)], Validity.Always);

    private static Post NewPost(string id, string unit, PostRole role, string title, string? superior) =>
        new(new(id), new(unit), role, PostKind.Regular, title, id, [$"{id}.1@example.lg.jp"], superior is null ? null : new PostId(superior));
}
