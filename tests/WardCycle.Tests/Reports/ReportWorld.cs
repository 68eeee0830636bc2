using System.Collections.Immutable;
using WardCycle.Calendar;
using WardCycle.Organisation;
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
    public static readonly FieldId Review = new("review");
    public static readonly FieldId Memo = new("memo");

    public const string Internal = "内部だけの覚え書き";

    public static readonly RatingScale Scale = new(
        "attainment",
        "目標達成度",
        [
            new("a", "◎", "「達成できた。」"),
            new("b", "○", "「ほぼ達成できた。」"),
            new("c", "△", "「ある程度達成できた。」"),
            new("d", "×", "「あまり達成できなかった。」"),
        ],
        new("outside", "―", "評価対象外"));

    public static Scheme Scheme { get; } = new(
        "test",
        "試験用",
        "tests",
        UnitKind.Section,
        [
            Phase(Targets, "目標設定", [Text(Target, "所属等の目標"), Text(Memo, "覚え書き") with { IsPublic = false }]),
            Phase(MidYear, "中間確認", [Text(Progress, "取組状況")]),
            Phase(YearEnd, "年度末評価", [new(Rating, "目標達成度", FieldKind.Choice, true, true, Scale: Scale.Id), Text(Review, "良かった点や反省すべき点")]),
        ],
        [Scale],
        new([5, 1], true, [1], true, 3, 5),
        new(5, false),
        new(
            "{区}　{年度}の目標と取組",
            "～{区}では、{年度}も各所属が目標を決めて、より良い窓口づくりに取り組みます～",
            "所属等名(ア)",
            10,
            [
                new(Target, "所属等の目標(イ)", null, 25),
                new(Progress, "11月末現在の取組状況(ウ)", null, 28, "(目標達成状況, 課題等)"),
                new(Rating, "目標達成度", "今年度の取組を振り返って(評価)(エ)", 8),
                new(Review, "良かった点や反省すべき点, 今後どのように取り組んでいくか 等", "今年度の取組を振り返って(評価)(エ)", 29),
            ]),
        new(5, 31, new(17, 15), DayMove.Stay, AfterYear: true),
        new OfficeHours(new(9, 0), new(17, 0)));

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

    public static ReportRow Row(string department, string section, string target = "", string progress = "", string rating = "", string review = "") => new(
        department,
        section,
        $"u-{section.Length}-{department.Length}",
        new Answers(new Dictionary<FieldId, string>
        {
            [Target] = target, [Progress] = progress, [Rating] = rating, [Review] = review, [Memo] = Internal,
        }),
        ImmutableDictionary<PhaseId, string>.Empty,
        [],
        ImmutableDictionary<PhaseId, DateOnly>.Empty);

    private static FieldScheme Text(FieldId id, string label) => new(id, label, FieldKind.Text, true, true);

    private static PhaseScheme Phase(PhaseId id, string label, IReadOnlyList<FieldScheme> fields) =>
        new(id, label, $"{label}の入力", ImmutableDictionary<PhaseDateKind, DateRule>.Empty, fields);
}
