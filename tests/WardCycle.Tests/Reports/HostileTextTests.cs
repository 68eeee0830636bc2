using System.Text.Json;
using WardCycle.Publication;
using WardCycle.Reports.OpenData;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

/// <summary>Rules 21 and 22: whatever people type reaches every file as text and harms none.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string, string, string> Texts => new()
    {
        { "𠮷野家 葛󠄀城 辻", "𠮷野家 葛󠄀城 辻", "beyond the basic plane, variation selector" },
        { "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦", "emoji with joiners" },
        { "ﾊﾝｶｸ ①㈱ 〜～", "ﾊﾝｶｸ ①㈱ 〜～", "half-width kana, circled numbers, both wave dashes" },
        { "a\ud800b", "a\uFFFDb", "a lone surrogate" },
        { "x\u202Ey\u2066z", "x\u202Ey\u2066z", "bidi controls" },
        { "a\0b\u0007c\u001bd", "a\uFFFDb\uFFFDc\uFFFDd", "control characters" },
        { "a\uFFFEb\uFFFFc", "a\uFFFDb\uFFFDc", "what XML forbids" },
        { "<script>alert(1)</script>", "<script>alert(1)</script>", "a script" },
        { "\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>", "an attribute's end" },
        { "]]></t></is></c>&amp;", "]]></t></is></c>&amp;", "the end of an XML text, an entity as typed" },
        { "_x0041_ _x000D_", "_x0041_ _x000D_", "a workbook's own escape as typed" },
        { "=HYPERLINK(\"http://example.com\")", "=HYPERLINK(\"http://example.com\")", "a formula" },
        { "＝1+1", "＝1+1", "a full-width formula sign" },
        { "一行目\r\n二行目\r三行目", "一行目\n二行目\n三行目", "line ends" },
        { string.Concat(Enumerable.Repeat("&𠮷", 60)), string.Concat(Enumerable.Repeat("&𠮷", 60)), "a name that a footer cuts within a pair" },
        { "  字下げ\tタブ", "  字下げ\tタブ", "blanks and a tab" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_stands_as_text_in_every_file(string typed, string shown, string reason)
    {
        var row = ReportWorld.Row(typed, typed, typed, typed, "mostly", typed);
        var written = new Written(ReportWorld.Content(row) with { WardName = typed, Corrections = [new(new(2027, 5, 6), 2, typed)] });

        Assert.True(shown == Html(written), reason);
        Assert.Empty(written.Page.QuerySelectorAll("script, img"));
        Assert.True(shown == Unescaped(written.Cells()["B9"]), reason);
        Assert.True(shown == JsonDocument.Parse(written.Bytes(".json")).RootElement
            .GetProperty("rows")[0].GetProperty("phases")[0].GetProperty("values").GetProperty("target").GetString(), reason);
        Assert.True(CsvText.Guard(shown) == CsvTable.Read(written.Bytes(".csv"))[1][7], reason);
        WorkbookTests.IsValid(written);
    }

    [Fact]
    public void An_internal_field_reaches_no_file_even_where_a_layout_names_it()
    {
        var content = ReportWorld.Content();
        var layout = content.Scheme.Report;
        content = content with
        {
            IsDraft = true,
            Scheme = content.Scheme with { Report = layout with { Columns = [.. layout.Columns, new(ReportWorld.HandoverNote, "引継ぎメモ", null, 10)] } },
        };
        var written = new Written(content);
        var label = content.Scheme.Field(ReportWorld.HandoverNote).Label;

        Assert.All(new[] { ".html", ".csv", ".json" }, extension =>
        {
            Assert.DoesNotContain(ReportWorld.Internal, written.Text(extension), StringComparison.Ordinal);
            Assert.DoesNotContain(label, written.Text(extension), StringComparison.Ordinal);
            Assert.DoesNotContain(ReportWorld.HandoverNote.Value, written.Text(extension), StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Enumerable.Range(0, 3).SelectMany(i => written.Cells(i).Values), v =>
            v.Contains(ReportWorld.Internal, StringComparison.Ordinal) || v.Contains(label, StringComparison.Ordinal));
    }

    [Fact]
    public void Answers_of_later_phases_reach_no_file()
    {
        var content = ReportWorld.Content() with { Phase = ReportWorld.Targets };
        var later = content.Rows[0].Answers[ReportWorld.Reflection];
        var written = new Written(content);

        Assert.All(new[] { ".html", ".csv", ".json" }, e => Assert.DoesNotContain(later, written.Text(e), StringComparison.Ordinal));
        Assert.DoesNotContain(later, written.Cells().Values);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        Assert.Equal(
            new Written(ReportWorld.Content()).Files.Select(f => (f.Name, Convert.ToHexString(f.Content.Bytes.Span))),
            new Written(ReportWorld.Content()).Files.Select(f => (f.Name, Convert.ToHexString(f.Content.Bytes.Span))));
    }

    [Fact]
    public void Files_are_named_by_phase_and_ward()
    {
        Assert.Equal(
            ["year-end-kamigyo.html", "year-end-kamigyo.xlsx", "year-end-kamigyo.csv", "year-end-kamigyo.columns.csv", "year-end-kamigyo.json"],
            new Written(ReportWorld.Content()).Files.Select(f => f.Name));
    }

    private static string Html(Written written) => written.Page.QuerySelector("td .value")!.TextContent;

    /// <summary>The workbook's escape of an underscore, as spreadsheets read it.</summary>
    private static string Unescaped(string cell) => cell.Replace("_x005F_", "_", StringComparison.Ordinal);
}
