namespace WardCycle.Reports.Spreadsheet;

/// <summary>The styles of the workbook: the number is the index of its format in <see cref="WorkbookStyles"/>.</summary>
internal enum CellStyle : uint
{
    /// <summary>Text without a frame.</summary>
    Plain = 0,
    Title = 1,
    Strong = 2,

    /// <summary>Framed from here on.</summary>
    Heading = 3,
    Unit = 4,
    Text = 5,
    Mark = 6,
    Gap = 7,
    Count = 8,
    Total = 9,
    Notice = 10,

    /// <summary>A grade in words, centred.</summary>
    Word = 11,

    /// <summary>A heading between tables, without a frame.</summary>
    Section = 12,
}
