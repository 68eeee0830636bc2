using System.Globalization;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Stories;

/// <summary>What sections write: every submission says something that no other says, some of it hard to print.</summary>
internal static class Texts
{
    private static readonly string[] Grades = ["achieved", "mostly", "partly", "hardly"];

    private static readonly string[] Beginnings = ["①窓口の待ち時間を短くします。\n②", "・案内を見直し、\"一枚\"にします。\n・", "=1+1 件、", "𠮷野様の声（<b>ご意見</b> & 苦情）、", "前年度より１割、"];

    public static Dictionary<string, string> Values(Scene scene, string? marker = null, DateOnly? late = null)
    {
        var number = scene.State.Answers.Count + 1;
        var field = OfficeScheme.TextField(scene.Phase);
        var values = new Dictionary<string, string> { [field] = Text(scene, number, marker) };
        if (scene.Phase == OfficeScheme.YearEnd)
        {
            values["rating"] = Grades[scene.Chance(Grades.Length, $"grade {number}")];
            values["rate"] = string.Create(CultureInfo.InvariantCulture, $"{80 + scene.Chance(20, $"rate {number}")}.{number}");
            values["memo"] = $"内部：{scene.Key} {number}";
            if (late is { } day)
            {
                values["rate--late"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        return values;
    }

    public static string Text(Scene scene, int number, string? marker) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Beginnings[scene.Chance(Beginnings.Length, $"text {number}")]}{scene.Cycle.Name(scene.Sheet, scene.Today)}の{scene.Phase}第{number}稿、{scene.Cycle.Year}年度。{marker}");

    public static ModelAnswer? Newest(ModelPhase state) => state.Answers.Count == 0 ? null : state.Answers[^1];
}
