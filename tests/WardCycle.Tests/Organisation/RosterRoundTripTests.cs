using FsCheck;
using FsCheck.Fluent;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;

namespace WardCycle.Tests.Organisation;

public sealed class RosterRoundTripTests
{
    private static readonly string[] Names = ["市民窓口課", "=SUM(A1)", "'=x", "''@y", "－課", "a,b", "\"引用\"課", "𠮷野課", "葛\U000E0100城課", "👩‍💼課", "ｶﾅ課", "～〜課", "'課"];

    private static readonly Gen<Validity> AnyValidity = Gen.Elements(
        Validity.Always, new Validity(new DateOnly(2026, 4, 1)), new(null, new DateOnly(2027, 3, 31)), new(new DateOnly(2026, 4, 1), new DateOnly(2026, 9, 30)));

    [Fact]
    public void A_roster_that_is_written_and_read_again_is_the_same() =>
        Prop.ForAll(AnyRoster().ToArbitrary(), roster =>
        {
            var bytes = RosterCsv.Write(roster);
            var again = RosterFile.Loaded(RosterCsv.Read(bytes, "r.csv"));
            Assert.Equal(RecordJson.Write(RosterOrder.Sort(roster)), RecordJson.Write(again));
            Assert.Equal(bytes, RosterCsv.Write(again));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 11)]
    [InlineData(3, 40)]
    public void A_generated_city_survives_the_round_trip(int wards, int sections)
    {
        var roster = SampleOrganisation.Generate(wards, sections);
        var again = RosterFile.Loaded(RosterCsv.Read(RosterCsv.Write(roster), "r.csv"));
        Assert.Equal(RecordJson.Write(roster), RecordJson.Write(again));
    }

    private static Gen<Roster> AnyRoster() =>
        from shapes in Gen.NonEmptyListOf(Gen.Choose(0, 4))
        from units in Units([.. shapes.Take(4)])
        from posts in Posts(units)
        from sharings in Sharings(units)
        select new Roster(units, posts, sharings);

    /// <param name="shapes">Sections per ward; every second ward has a department between.</param>
    private static Gen<IReadOnlyList<Unit>> Units(int[] shapes)
    {
        var plain = new List<(string Id, UnitKind Kind, string? Parent, int Order)> { ("city", UnitKind.City, null, 0) };
        for (var w = 0; w < shapes.Length; w++)
        {
            var parent = w % 2 == 0 ? $"w{w}" : $"w{w}-d";
            plain.Add(($"w{w}", UnitKind.Ward, null, 10 - w));
            plain.AddRange(w % 2 == 0 ? [] : [($"w{w}-d", UnitKind.Department, $"w{w}", 7)]);
            plain.AddRange(Enumerable.Range(0, shapes[w]).Select(s => ($"w{w}-s{s}", s == 3 ? UnitKind.WorkingGroup : UnitKind.Section, (string?)parent, 3 * s)));
        }

        return Gen.CollectToSequence(plain, p =>
            from names in Gen.Elements(Names).Two()
            from isRenamed in Gen.Elements(true, false, false)
            from validity in AnyValidity
            from predecessors in Gen.Elements<IReadOnlyList<UnitId>?>(null, null, [new("old-1"), new("old-2")])
            let spans = isRenamed ? new NameSpan[] { new(names.Item1), new(names.Item2, new DateOnly(2026, 10, 1)) } : [new(names.Item1)]
            select new Unit(new(p.Id), p.Kind, p.Parent is null ? null : new UnitId(p.Parent), p.Order, spans, validity, predecessors))
            .Select(u => (IReadOnlyList<Unit>)[.. u]);
    }

    private static Gen<IReadOnlyList<Post>> Posts(IReadOnlyList<Unit> units) =>
        Gen.CollectToSequence(units.SelectMany(u => new[] { (u, 0), (u, 1) }), p =>
            from isThere in Gen.Elements(true, true, false)
            from kind in Gen.Elements(Enum.GetValues<PostKind>())
            from role in Gen.Elements(PostRole.Head, PostRole.Clerk, PostRole.Coordinator, PostRole.Secretariat)
            from title in Gen.Elements(Names)
            from validity in AnyValidity
            from count in Gen.Choose(1, Post.MaxAddresses)
            let id = $"p-{p.u.Id}-{p.Item2}"
            let vacant = kind == PostKind.Vacant
            select isThere
                ? new Post(new(id), p.u.Id, role, kind, title, vacant ? "" : $"職員{title.Length}",
                    vacant ? [] : [.. Enumerable.Range(0, count).Select(n => $"{id}.{n}@example.lg.jp")],
                    null, validity == Validity.Always ? null : validity)
                : null)
            .Select(posts => Chain([.. posts.OfType<Post>()]));

    /// <summary>Each post's superior is the one two before it, so that there is no circle.</summary>
    private static IReadOnlyList<Post> Chain(Post[] posts) =>
        [.. posts.Select((p, i) => i % 3 == 2 ? p with { Superior = posts[i - 2].Id } : p)];

    private static Gen<IReadOnlyList<SheetSharing>> Sharings(IReadOnlyList<Unit> units)
    {
        var sets = units.Where(u => u.Kind is UnitKind.Section or UnitKind.WorkingGroup).GroupBy(u => u.Parent!.Value).Where(g => g.Count() > 1);
        return Gen.CollectToSequence(sets, sections =>
            from fields in Gen.Elements<IReadOnlyList<FieldId>?>(null, [new("target")], [new("target"), new("result")])
            from isThere in Gen.Elements(true, false)
            let ids = sections.OrderBy(u => u.Order).Select(u => u.Id).ToList()
            select isThere ? new SheetSharing(ids[1], [ids[0], .. ids[2..]], fields) : null)
            .Select(s => (IReadOnlyList<SheetSharing>)[.. s.OfType<SheetSharing>()]);
    }
}
