namespace WardCycle.Reports.Spreadsheet;

/// <summary>A name that spreadsheets accept: 1 to 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at an end.</summary>
internal static class SheetName
{
    private const int MaxLength = 31;

    public static string Of(string wanted, params string[] taken)
    {
        var legal = new string([.. wanted.Where(c => !"[]:*?/\\".Contains(c) && !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFD').Take(MaxLength)])
            .Trim().Trim('\'');
        return legal.Length == 0 || taken.Contains(legal, StringComparer.OrdinalIgnoreCase) ? "報告" : legal;
    }
}
