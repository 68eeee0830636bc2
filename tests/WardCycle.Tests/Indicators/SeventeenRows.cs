namespace WardCycle.Tests.Indicators;

/// <summary>The 17 outcome rows of document 000: the figures and ratings as printed for fiscal 2014.</summary>
internal static class SeventeenRows
{
    /// <summary>Item, the field that carries the value, value as printed, previous value as printed, printed as 順調, target attained.</summary>
    public static (string Item, string Field, string Actual, string Previous, bool OnCourse, bool Met)[] All { get; } =
    [
        ("o6-1-a", "actual", "38件", "23件", true, true),
        ("o6-1-b", "actual", "20.10%", "17%", false, false),
        ("o6-1-c", "actual", "19.40%", "12%", false, false),
        ("o6-1-d", "actual", "35.90%", "24%", false, false),
        ("o6-1-e", "actual", "22.90%", "13%", false, false),
        ("o6-1-f", "actual", "69.70%", "67%", true, false),
        ("o6-2-a", "actual", "41.50%", "44.7%", false, false),
        ("o6-2-b", "actual", "35.70%", "36.6%", false, false),
        ("o6-2-c", "actual", "63.60%", "39.0%", true, false),
        ("o6-3-a", "actual", "87.00%", "90%", true, true),
        ("o6-3-b", "actual", "58.90%", "56.4%", false, false),
        ("o6-3-c", "actual", "41.50%", "44.7%", false, false),
        ("o6-3-d", "actual", "8件", "4件", false, false),
        ("o6-3-e", "stars", "none", "星なし", false, false),
        ("o6-4-a", "actual", "73.90%", "59%", true, false),
        ("o6-4-b", "actual", "76.10%", "75%", true, false),
        ("o6-4-c", "actual", "77.20%", "68%", true, false),
    ];
}
