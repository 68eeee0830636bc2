using System.Text;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;

namespace WardCycle.Tests.Organisation;

public sealed class SampleOrganisationTests
{
    [Fact]
    public void The_sample_has_the_shape_of_document_002()
    {
        var sample = SampleOrganisation.Sample;
        var departments = sample.Children(SampleOrganisation.Ward).ToList();
        Assert.Equal(["区民部", "福祉部", "保健部"], departments.Select(d => d.Names[0].Name));
        Assert.Equal([6, 3, 2], departments.Select(d => sample.Children(d.Id).Count()));
        Assert.Equal(11, sample.Sections(SampleOrganisation.Ward).Count());
        Assert.Equal([true, false], sample.Sharings.Select(s => s.IsJoint));
        Assert.Equal("target", Assert.Single(sample.Sharings[1].Fields!).Value);
        Assert.Single(sample.Posts, p => p.Role == PostRole.Clerk);
        Assert.Single(sample.Posts, p => p.Role == PostRole.Coordinator);
        Assert.Equal(Keys.City, Assert.Single(sample.Posts, p => p.Role == PostRole.Secretariat).Unit);
    }

    [Fact]
    public void Every_section_has_a_head_whose_superior_is_the_departments_head()
    {
        var sample = SampleOrganisation.Sample;
        foreach (var section in sample.Sections(SampleOrganisation.Ward))
        {
            var head = Assert.Single(sample.Posts, p => p.Unit == section.Id && p.Role == PostRole.Head);
            Assert.Equal(section.Parent, sample.Posts.Single(p => p.Id == head.Superior).Unit);
        }
    }

    [Theory]
    [InlineData(1, 1)] // smaller than the shape: no department without a section
    [InlineData(2, 7)]
    [InlineData(100, 11)]
    [InlineData(4, 300)]
    public void A_generated_city_has_as_many_wards_and_sections_as_asked(int wards, int sections)
    {
        var city = SampleOrganisation.Generate(wards, sections);
        Assert.Equal(wards, city.Wards.Count());
        Assert.All(city.Wards.Take(5), w => Assert.Equal(sections, city.Sections(w.Id).Count()));
        Assert.Equal(city.Units.Count, city.Units.DistinctBy(u => u.Id).Count());
        Assert.All(city.Units, u => Assert.True(IdRule.Allows(u.Id.Value), u.Id.Value));
        Assert.All(city.Posts, p => Assert.True(IdRule.Allows(p.Id.Value), p.Id.Value));
        Assert.DoesNotContain(city.Units, u => u.Kind == UnitKind.Department && !city.Units.Any(c => c.Parent == u.Id));
    }

    [Fact]
    public void The_largest_ward_fits_into_one_row() =>
        Assert.True(RecordJson.Write(SampleOrganisation.Generate(1, 300)).Length * 2 < RecordLimits.MaxRowBytes);

    [Fact]
    public void The_sample_as_a_file_is_a_roster_that_is_accepted()
    {
        using var stream = typeof(SampleOrganisation).Assembly.GetManifestResourceStream("rehearsal/SampleOrganisation.csv")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var shipped = RosterFile.Loaded(RosterCsv.Read(bytes.ToArray(), "SampleOrganisation.csv"));
        Assert.Equal(RecordJson.Write(SampleOrganisation.Sample), RecordJson.Write(shipped));
        Assert.Equal(Encoding.UTF8.GetString(RosterCsv.Write(SampleOrganisation.Sample)).ReplaceLineEndings("\n"), Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n"));
    }
}
