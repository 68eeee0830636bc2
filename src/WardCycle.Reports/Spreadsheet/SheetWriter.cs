using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WardCycle.Reports.Spreadsheet;

/// <summary>Writes one sheet as a stream of elements, in the order that the format demands.</summary>
internal sealed class SheetWriter(Sheet sheet, string footer, bool isFirst)
{
    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View()));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Widths.Select(Column)));
        Rows(writer);
        Merges(writer);
        Page(writer);
        Breaks(writer);
        writer.WriteEndElement();
    }

    private SheetView View()
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = false };
        if (sheet.TitleRows is { Last: var last })
        {
            view.Append(new Pane
            {
                VerticalSplit = last,
                HorizontalSplit = 1,
                TopLeftCell = Reference(last, 1),
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            });
        }

        return view;
    }

    private static Column Column(double width, int index) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true };

    private void Rows(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        var style = new CellStyle[sheet.Widths.Count];
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            var row = sheet.Rows[r];
            writer.WriteStartElement(new Row { RowIndex = (uint)r + 1, Height = Math.Round(row.Height, 1), CustomHeight = true });
            for (var c = 0; c < row.Cells.Count; c++)
            {
                Cell(writer, row.Cells[c], Reference(r, c), style, c);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>A covered cell takes the style of the one that covers it, so that a merged frame is closed on all sides.</summary>
    private static void Cell(OpenXmlWriter writer, SheetCell? cell, string reference, CellStyle[] style, int column)
    {
        if (cell is not null)
        {
            Array.Fill(style, cell.Style, column, cell.Columns);
        }

        List<OpenXmlAttribute> attributes = [new("r", "", reference), new("s", "", $"{(uint)style[column]}")];
        if (cell is { Number: null, Text.Length: > 0 })
        {
            attributes.Add(new("t", "", "inlineStr"));
        }

        writer.WriteStartElement(Element.Cell, attributes);
        Value(writer, cell);
        writer.WriteEndElement();
    }

    private static void Value(OpenXmlWriter writer, SheetCell? cell)
    {
        if (cell is { Number: not null })
        {
            writer.WriteStartElement(Element.Number);
            writer.WriteString(cell.Text);
            writer.WriteEndElement();
        }
        else if (cell is { Text.Length: > 0 })
        {
            writer.WriteStartElement(Element.Inline);
            writer.WriteStartElement(Element.Text, Element.Preserve);
            writer.WriteString(XlsxText.Of(cell.Text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
    }

    private void Merges(OpenXmlWriter writer)
    {
        var merges = sheet.Rows.SelectMany((row, r) => row.Cells.Select((cell, c) => cell is { Columns: > 1 } or { Rows: > 1 }
            ? new MergeCell { Reference = $"{Reference(r, c)}:{Reference(r + cell.Rows - 1, c + cell.Columns - 1)}" }
            : null)).OfType<MergeCell>().ToList();
        if (merges.Count > 0)
        {
            writer.WriteElement(new MergeCells(merges) { Count = (uint)merges.Count });
        }
    }

    private void Page(OpenXmlWriter writer)
    {
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.25, Footer = 0.25 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter(footer)));
    }

    private void Breaks(OpenXmlWriter writer)
    {
        if (sheet.Breaks is { Count: > 0 } breaks)
        {
            writer.WriteElement(new RowBreaks(breaks.Select(row => new Break { Id = (uint)row, Max = 16383, ManualPageBreak = true }))
            {
                Count = (uint)breaks.Count,
                ManualBreakCount = (uint)breaks.Count,
            });
        }
    }

    /// <summary>A1 for (0, 0); the tables here have at most 26 columns times 27.</summary>
    private static string Reference(int row, int column) =>
        (column < 26 ? "" : $"{(char)('A' + column / 26 - 1)}") + (char)('A' + column % 26) + (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Only their names are used: one of each serves all cells.</summary>
    private static class Element
    {
        public static readonly Cell Cell = new();
        public static readonly CellValue Number = new();
        public static readonly InlineString Inline = new();
        public static readonly Text Text = new();
        public static readonly OpenXmlAttribute[] Preserve = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];
    }
}
