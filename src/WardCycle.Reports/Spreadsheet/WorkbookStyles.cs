using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>Fonts, fills, frames and the formats made of them, in the order of <see cref="CellStyle"/>.</summary>
internal static class WorkbookStyles
{
    public const string FontName = "BIZ UDPゴシック";

    private const uint Regular = 0, Large = 1, Bold = 2, Mark = 3, Alert = 4, Section = 5;
    private const uint NoFill = 0, Shade = 2;
    private const uint NoFrame = 0, Frame = 1;

    /// <summary>The part's XML: the same in every workbook that prints one table of units.</summary>
    public static byte[] Xml { get; } = Encoding.UTF8.GetBytes(Create([], []).OuterXml);

    /// <summary>With what tables of items, forms and grades in words need besides.</summary>
    public static byte[] BlocksXml { get; } = Encoding.UTF8.GetBytes(Create(
        [Font(12, bold: true)],
        [
            Format(Regular, NoFill, Frame, HorizontalAlignmentValues.Center),
            Format(Section, NoFill, NoFrame, HorizontalAlignmentValues.Left),
        ]).OuterXml);

    private static Stylesheet Create(Font[] fonts, CellFormat[] formats) => new(
        new Fonts([Font(10), Font(14, bold: true), Font(10, bold: true), Font(14), Font(11, bold: true, "FF8B3200"), .. fonts]),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F2F2" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            Format(Regular, NoFill, NoFrame, HorizontalAlignmentValues.Left),
            Format(Large, NoFill, NoFrame, HorizontalAlignmentValues.Left),
            Format(Bold, NoFill, NoFrame, HorizontalAlignmentValues.Left),
            Format(Bold, Shade, Frame, HorizontalAlignmentValues.Center, VerticalAlignmentValues.Center),
            Format(Regular, NoFill, Frame, HorizontalAlignmentValues.Left),
            Format(Regular, NoFill, Frame, HorizontalAlignmentValues.Left),
            Format(Mark, NoFill, Frame, HorizontalAlignmentValues.Center),
            Format(Regular, Shade, Frame, HorizontalAlignmentValues.Center),
            Format(Regular, NoFill, Frame, HorizontalAlignmentValues.Right, VerticalAlignmentValues.Center),
            Format(Bold, NoFill, Frame, HorizontalAlignmentValues.Right, VerticalAlignmentValues.Center),
            Format(Alert, NoFill, NoFrame, HorizontalAlignmentValues.Left),
            .. formats,
        ]),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "標準", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(double size, bool bold = false, string color = "FF1A1A1A")
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = FontName }, new FontCharSet { Val = 128 });
        return font;
    }

    private static T Side<T>() where T : BorderPropertiesType, new()
    {
        var side = new T { Style = BorderStyleValues.Thin };
        side.Append(new Color { Rgb = "FF767676" });
        return side;
    }

    private static CellFormat Format(
        uint font, uint fill, uint frame, HorizontalAlignmentValues across, VerticalAlignmentValues down = VerticalAlignmentValues.Top) =>
        new(new Alignment { Horizontal = across, Vertical = down, WrapText = true })
        {
            FontId = font,
            FillId = fill,
            BorderId = frame,
            NumberFormatId = 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
}
