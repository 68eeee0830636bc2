using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;

namespace WardCycle.Tests.Reports;

/// <summary>The mark on the form says the same as the row on paper: both come from one layout.</summary>
public sealed class PrintedRoomTests
{
    private static readonly PrintedRoom Room = PrintedRooms.Of(ReportWorld.Scheme)[ReportWorld.Target];

    /// <summary>A row between two empty ones is as high as its target: the section's name is one line.</summary>
    [Fact]
    public void A_text_is_marked_exactly_where_its_row_on_paper_is_higher_than_the_room()
    {
        var most = Height(string.Join('\n', Enumerable.Repeat("一行", Room.Lines)));
        var texts = from parts in (from count in Gen.Choose(0, Room.Characters * 3) from letter in Gen.Elements('あ', 'a', '９', '9') select new string(letter, count)).ArrayOf()
                    select string.Join('\n', parts.Take(Room.Lines * 2));
        Prop.ForAll(texts.ToArbitrary(), text => Height(text) > most == Room.Overflows(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData("kyoto-kamigyo")]
    [InlineData("osaka-tsurumi")]
    [InlineData("kawasaki")]
    [InlineData("reform-plan-item")]
    [InlineData("reception-targets")]
    public void Every_printed_text_has_room_for_the_length_that_its_scheme_calls_soft_and_not_for_a_line_more(string id)
    {
        var scheme = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(id)!);
        var rooms = PrintedRooms.Of(scheme);
        var fields = scheme.Phases.SelectMany(p => p.Fields).Where(f => f is { Kind: FieldKind.Text, SoftLength: not null } && rooms.ContainsKey(f.Id)).ToList();

        Assert.NotEmpty(fields);
        Assert.All(fields, field =>
        {
            var room = rooms[field.Id];
            var soft = Math.Min(field.SoftLength!.Value, room.Lines * (int)(room.Line / 2));
            Assert.False(room.Overflows(new string('字', soft)), field.Label);
            Assert.True(room.Overflows(new string('字', (int)(room.Line / 2) * (room.Lines + 1) + 1)), field.Label);
        });
    }

    [Fact]
    public void Many_short_lines_overflow_before_the_same_number_of_characters_in_one()
    {
        var text = string.Join('\n', Enumerable.Repeat("・あ", Room.Lines + 1));

        Assert.True(Room.Overflows(text));
        Assert.False(Room.Overflows(text.Replace("\n", "", StringComparison.Ordinal)));
    }

    private static double Height(string target)
    {
        using var workbook = new Written(ReportWorld.Content(ReportWorld.Row("部", "課", target))).Workbook();
        var sheet = workbook.WorkbookPart!.WorksheetParts.First().Worksheet;
        return sheet.Descendants<Row>().Single(r => r.RowIndex!.Value == 9).Height!.Value is var first && Rows(sheet) is { Count: > 0 } more ? first + more.Sum() : 0;
    }

    /// <summary>A row too high for a spreadsheet goes over several; they follow the first.</summary>
    private static List<double> Rows(Worksheet sheet)
    {
        var merge = sheet.Descendants<MergeCell>().Select(m => m.Reference!.Value!).FirstOrDefault(m => m.StartsWith("B9:B", StringComparison.Ordinal));
        var last = merge is null ? 9 : int.Parse(merge["B9:B".Length..], System.Globalization.CultureInfo.InvariantCulture);
        return [.. sheet.Descendants<Row>().Where(r => r.RowIndex!.Value > 9 && r.RowIndex.Value <= last).Select(r => r.Height!.Value).Append(0)];
    }
}
