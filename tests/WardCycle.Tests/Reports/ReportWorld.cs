using System.Collections.Immutable;
using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reports;

/// <summary>A ward with 11 sections in 3 departments, in the shape of the paper form; the wording is ours.</summary>
internal static class ReportWorld
{
    public static readonly PhaseId Targets = new("targets");
    public static readonly PhaseId MidYear = new("mid-year");
    public static readonly PhaseId YearEnd = new("year-end");

    public static readonly FieldId Target = new("target");
    public static readonly FieldId Progress = new("progress");
    public static readonly FieldId Rating = new("rating");
    public static readonly FieldId Reflection = new("reflection");
    public static readonly FieldId HandoverNote = new("handover-note");

    public const string Internal = "内部だけの覚え書き";

    public static Scheme Scheme { get; } = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(ShippedSchemes.Default)!);

    public static RatingScale Scale { get; } = Scheme.Scale("attainment");

    public static ReportContent Content(params ReportRow[] rows) => new(
        Scheme,
        YearEnd,
        new FiscalYear(2026),
        "kamigyo",
        "上京区",
        new DateOnly(2027, 3, 31),
        Edition: 1,
        IsDraft: false,
        IsRehearsal: false,
        rows.Length == 0 ? ReportTexts.Rows : rows,
        []);

    public static ReportRow Row(string department, string section, string target = "", string progress = "", string rating = "", string reflection = "") => new(
        department,
        section,
        UnitId(section),
        new Answers(new Dictionary<FieldId, string>
        {
            [Target] = target,
            [Progress] = progress,
            [Rating] = rating,
            [Reflection] = reflection,
            [HandoverNote] = Internal,
        }),
        ImmutableDictionary<PhaseId, string>.Empty,
        [],
        ImmutableDictionary<PhaseId, DateOnly>.Empty);

    /// <summary>The section's place in <see cref="ReportTexts"/>; others are "other".</summary>
    private static string UnitId(string section) =>
        Array.IndexOf(Sections, section) is >= 0 and var place ? $"s{place + 1:00}" : "other";

    private static readonly string[] Sections =
        ["総務課", "地域づくり推進課", "市民窓口課", "市民税課", "固定資産税課", "納税課", "福祉介護課", "支援保護課", "保険年金課", "健康づくり推進課", "衛生課"];
}
