using System.Text;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Reports;
using WardCycle.Secretariat.Board;

namespace WardCycle.Tests.Organisation;

/// <summary>Requirement 5.5: one ward has a department that the others do not have, and another name for one that they share.</summary>
public sealed class DepartmentsThatDifferTests
{
    private static readonly UnitId Other = new("mihon-002");

    [Fact]
    public async Task Each_ward_has_its_own_departments_on_the_board_in_the_report_and_in_the_counts()
    {
        var world = new World();
        await world.Start(wards: 2, reshape: WithFarming);
        await world.Activities.Once(World.Id, 1, Step.Prepare, Subject.Year, 0);
        world.Time.Set(World.At(2026, 4, 15));
        await world.Settle(World.Ward);
        await world.Settle(Other);

        var board = await new BoardReader(world.Record, world.Get<CycleReader>(), world.Time).Load(World.Id);
        Assert.Equal(["区民部", "福祉部", "保健部"], board!.Wards[0].Departments.Select(d => d.Name));
        Assert.Equal(["区民部", "健康福祉部", "保健部", "農林建設部"], board.Wards[1].Departments.Select(d => d.Name));
        Assert.Equal([11, 12], board.Wards.Select(w => w.Sections.Count()));

        var cycle = await world.Cycle();
        var first = await Html(world, cycle, World.Ward);
        var second = await Html(world, cycle, Other);
        Assert.DoesNotContain("農林建設部", first, StringComparison.Ordinal);
        Assert.All(new[] { "農林建設部", "農政課", "健康福祉部" }, name => Assert.Contains(name, second, StringComparison.Ordinal));
        Assert.True(second.IndexOf("保健部", StringComparison.Ordinal) < second.IndexOf("農林建設部", StringComparison.Ordinal), "the official order");
    }

    private static Roster WithFarming(Roster city)
    {
        var pattern = city.Units.First(u => u.Kind == UnitKind.Department && u.Parent == Other);
        var section = city.Sections(Other).First();
        var department = pattern with { Id = new("mihon-002-norin"), Order = 90, Names = [new("農林建設部")] };
        var farming = section with { Id = new("mihon-002-nosei"), Parent = department.Id, Order = 1, Names = [new("農政課")] };
        var post = city.Posts.First(p => p.Unit == section.Id) with { Id = new("mihon-002-nosei-head"), Unit = farming.Id, Holder = "mihon-002-nosei-head", Addresses = ["nosei@example.lg.jp"] };
        return city with
        {
            Units = [.. city.Units.Select(u => u.Parent == Other && u.Names[0].Name == "福祉部" ? u with { Names = [new("健康福祉部")] } : u), department, farming],
            Posts = [.. city.Posts, post],
        };
    }

    private static async Task<string> Html(World world, OpenCycle cycle, UnitId ward)
    {
        var content = await new ReportComposer(world.Record).Compose(cycle, ward, World.Targets, 1, [], CancellationToken.None);
        var file = new ReportWriter().Write(content.ToReport(cycle, isDraft: true)).Single(f => f.Name.EndsWith(".html", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(file.Content.Bytes.Span);
    }
}
