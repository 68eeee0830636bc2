using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

public sealed class ShippedSchemeTests
{
    private static Scheme Default { get; } = Load(ShippedSchemes.Default);

    [Fact]
    public void Every_shipped_scheme_loads_and_its_id_is_its_file_name()
    {
        Assert.Contains(ShippedSchemes.Default, ShippedSchemes.Ids);
        Assert.All(ShippedSchemes.Ids, id => Assert.Equal(id, Load(id).Id));
    }

    [Fact]
    public void The_default_scheme_has_three_phases_filled_by_sections()
    {
        Assert.Equal(UnitKind.Section, Default.Filler);
        Assert.Equal(["targets", "mid-year", "year-end"], Default.Phases.Select(p => p.Id.Value));
        Assert.Equal(["target"], Fields("targets"));
        Assert.Equal(["progress"], Fields("mid-year"));
        Assert.Equal(["rating", "reflection", "outside-reason", "handover-note"], Fields("year-end"));
    }

    [Fact]
    public void The_legend_is_the_documents_word_for_word_and_in_its_order()
    {
        var scale = Assert.Single(Default.Scales);
        Assert.Equal(
            [
                new("achieved", "◎", "達成できた。"),
                new("mostly", "○", "ほぼ達成できた。"),
                new("partly", "△", "ある程度達成できた。"),
                new("hardly", "×", "あまり達成できなかった。"),
            ],
            scale.Grades);
        Assert.Equal(new Grade("outside", "―", "評価対象外"), scale.Outside);
    }

    [Fact]
    public void Only_the_30th_of_November_is_printed_in_the_document()
    {
        var printed = from p in Default.Phases from d in p.Dates where d.Value.Printed select (p.Id.Value, d.Key, d.Value.Month, d.Value.Day);
        Assert.Equal([("mid-year", PhaseDateKind.AsOf, 11, 30)], printed);
    }

    [Theory]
    [InlineData("targets", "2026-04-01 2026-04-15 2026-05-15 2026-05-22 2026-06-10", "targets are set in April and May")]
    [InlineData("mid-year", "2026-11-30 2026-11-16 2026-12-04 2026-12-11 2026-12-24", "as of the printed day, opened before it")]
    [InlineData("year-end", "2027-03-31 2027-03-01 2027-03-19 2027-03-26 2027-04-20", "ends before the transfers of 1 April")]
    public void The_written_dates_lie_where_the_office_expects_them(string phase, string dates, string because)
    {
        var rules = Default.Phase(new(phase)).Dates;
        var written = Enum.GetValues<PhaseDateKind>().Select(k => rules[k].In(new FiscalYear(2026)).ToString("yyyy-MM-dd", null));
        Assert.True(dates == string.Join(' ', written), because);
    }

    [Fact]
    public void Moved_off_closed_days_the_dates_keep_their_order_in_every_year()
    {
        var days = new WorkingDays(HolidayTable.Shipped);
        for (var year = HolidayTable.Shipped.First; HolidayTable.Shipped.Covers(year.Next); year = year.Next)
        {
            foreach (var phase in Default.Phases)
            {
                var moved = Enum.GetValues<PhaseDateKind>().Skip(1).Select(k => Moved(phase.Dates[k], year)).ToList();
                Assert.Equal(moved.Order(), moved);
                Assert.True(moved[0] < moved[1] && moved[1] < moved[2] && moved[^1] <= Moved(Default.Care, year), $"{phase.Id} {year}");
            }

            Assert.True(Moved(Default.Phases[2].Dates[PhaseDateKind.Closing], year) < year.Last, $"{year}: before the transfers");
        }

        DateOnly Moved(DateRule rule, FiscalYear year) => days.Move(rule.In(year), rule.Move);
    }

    [Fact]
    public void The_cycle_is_watched_until_the_accounts_are_closed() =>
        Assert.Equal(new DateOnly(2027, 6, 30), Default.Care.In(new FiscalYear(2026)));

    [Fact]
    public void The_report_has_the_papers_columns_and_two_heading_rows()
    {
        var report = Default.Report;
        Assert.Equal("所属等名(ア)", report.UnitHeading);
        Assert.Equal(
            [
                (null, "所属等の目標(イ)", null),
                (null, "11月末現在の取組状況(ウ)", "(目標達成状況, 課題等)"),
                ("今年度の取組を振り返って(評価)(エ)", "目標達成度", null),
                ("今年度の取組を振り返って(評価)(エ)", "良かった点や反省すべき点, 今後どのように取り組んでいくか 等", null),
            ],
            report.Columns.Select(c => (c.Group, c.Heading, c.Note)));
        Assert.Equal(100, report.UnitWidth + report.Columns.Sum(c => c.Width), 6);
        Assert.False(report.MergeSharedCells);
    }

    [Fact]
    public void The_reason_outside_the_legend_and_the_handover_note_are_internal() =>
        Assert.Equal(["outside-reason", "handover-note"], Default.Phases.SelectMany(p => p.Fields).Where(f => !f.IsPublic).Select(f => f.Id.Value));

    private static IEnumerable<string> Fields(string phase) => Default.Phase(new(phase)).Fields.Select(f => f.Id.Value);

    private static Scheme Load(string id)
    {
        var load = SchemeLoader.Load(ShippedSchemes.Yaml(id)!, id + ".yaml");
        var told = load is SchemeLoad.Refused refused ? string.Join('\n', refused.Problems) : "";
        return load is SchemeLoad.Loaded loaded ? loaded.Scheme : throw new InvalidDataException(told);
    }
}
