namespace WardCycle.Sheets;

/// <summary>内容確認: the secretariat has read this revision. Not an approval of the office.</summary>
public sealed record SheetCheck(int Revision, DateTimeOffset At, string By)
{
    /// <summary>What the history says where a newer revision takes a check out of force; empty where nothing was checked.</summary>
    public static string WordsOfEnd(SheetCheck? check) =>
        check is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{check.Revision}版の内容確認は取り下げられました。");
}
