using System.Collections.Immutable;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reports;

/// <summary>One item of a reform plan in the shape of document 003: plan and actual over two years, half-years, year and period; our wording.</summary>
internal static class ReformWorld
{
    public static readonly PhaseId Plan = new("plan");
    public static readonly PhaseId YearEnd = new("year-end");

    private static readonly ItemId Charter = new("n45");

    public static Scheme Scheme { get; } = WithItems(ReportWorld.Scheme);

    public static ReportContent Content { get; } = new(
        Scheme, YearEnd, new(2014), "city", "市役所", new(2015, 3, 31), Edition: 1, IsDraft: false, IsRehearsal: false, [Row()], []);

    private static Scheme WithItems(Scheme basis)
    {
        PlanItem[] items =
        [
            new(new("p2"), "pillar", "市民とのパートナーシップづくり", "Ⅱ", Items:
            [
                new(new("large"), "large", "市民との情報共有と協働の拡大", Items:
                [
                    new(new("middle"), "middle", "情報公開と情報発信の徹底", Items: [new(Charter, "reform", "サービス憲章に基づく取組の定着", "45", Owner: new("jinji"))]),
                ]),
            ]),
        ];
        FieldScheme[] plan = [Text("situation", "現状と課題"), Text("purpose", "改革の目的、考えられる効果"), Text("content", "取組の内容"), Text("now", "現状"), Text("planned", "計画"), Text("aim", "最終目標"), Line("sign", "指標"), Line("sign-now", "指標の現状"), Line("sign-planned", "指標の計画"), Line("sign-aim", "指標の最終目標")];
        FieldScheme[] half = [Text("half-1", "上半期の状況"), Choice("state-1", "上半期の進捗", "pace")];
        FieldScheme[] end =
        [
            Text("half-2", "下半期の状況"), Choice("state-2", "下半期の進捗", "pace"), Text("done", "実績"), Line("sign-done", "指標の実績"),
            Text("judged", "取組工程、指標に対する評価"), Choice("grade", "年度評価", "letter"), Text("issues", "課題、今後の方針、改善事項など"),
            Text("period", "計画期間の評価"), Choice("period-grade", "総合評価", "letter"), Text("after", "次年度以降"), Text("period-issues", "計画期間の課題など"),
            Text("memo", "庁内のメモ") with { IsPublic = false },
        ];
        FieldScheme[] all = [.. plan, .. half, .. end];
        PhaseScheme Phase(int index, string id, string label, FieldScheme[] fields) =>
            basis.Phases[index] with { Id = new(id), Label = label, Fields = ItemFields.Expand(fields, items, all) };
        return basis with
        {
            Id = "reform",
            Phases = [Phase(0, "plan", "計画", plan), Phase(1, "half", "上半期", half), Phase(2, "year-end", "年度評価", end)],
            Scales =
            [
                new("pace", "進捗", [new("on-time", "予定通り進捗", ""), new("late", "進捗に遅れあり", "")], new("outside", "―", "評価対象外")),
                new("letter", "年度評価", [new("a", "A", ""), new("b", "B", ""), new("c", "C", "")], new("outside", "―", "評価対象外")),
            ],
            ItemKinds = [new("pillar", "重点改革項目", "重点改革項目{番号} {名称}"), new("large", "大項目"), new("middle", "中項目"), new("reform", "改革項目", "【No.{番号} {名称}】")],
            Items = items,
            SheetPer = "reform",
            Report = new("{年度} 改革プラン進捗シート", "", "", 0, [], Blocks: ReformLayout.Blocks),
        };
    }

    private static FieldScheme Text(string id, string label) => new(new(id), label, FieldKind.Text, true, false, For: "reform");

    private static FieldScheme Line(string id, string label) => Text(id, label) with { Kind = FieldKind.Line };

    private static FieldScheme Choice(string id, string label, string scale) => Text(id, label) with { Kind = FieldKind.Choice, Scale = scale };

    private static ReportRow Row() => new(
        "", "人事課", "jinji", Answered(This), ImmutableDictionary<PhaseId, string>.Empty, [], ImmutableDictionary<PhaseId, DateOnly>.Empty,
        "n45", Charter, [Charter], [new(new(2013), Answered(Before), [])]);

    private static Answers Answered((string Field, string Value)[] values) =>
        new(values.ToDictionary(v => ItemFields.IdOf(Charter, new(v.Field)), v => v.Value));

    private static (string, string)[] This =>
    [
        ("situation", "職員が自ら約束を作り、窓口に掲げている。\n平成23年度は3部区で試行し、平成24年度から全庁（23部・区）で実施した。"),
        ("purpose", "・約束を守ることで、市民サービスと満足度を高める。"), ("content", "・全庁（23部・区）で実施する。"),
        ("now", "・平成24年度から全庁で実施"), ("planned", "・すべての部区で実施し、状況を公表"), ("done", "・一部の部を除いて実施し、状況を公表"), ("aim", "・すべての部区で実施し、状況を公表"),
        ("sign", "サービス憲章"), ("sign-now", "実施"), ("sign-planned", "実施"), ("sign-done", "実施"), ("sign-aim", "実施"),
        ("half-1", "すべての部区で始めたが、掲載が遅れた部がある。"), ("state-1", "late"), ("half-2", "掲載の遅れが残った。"), ("state-2", "late"),
        ("judged", "始めることはできたが、掲載の遅れにより完全な実施には至らなかった。"), ("grade", "c"), ("issues", "すべての部区で憲章を果たすよう、進み方を毎月確かめる。"),
        ("period", "市民サービスの向上に努めた。ただし、一部に遅れがある。"), ("period-grade", "c"), ("after", "引き続き、憲章に沿ったサービスを続ける。"), ("period-issues", "市民の求めることを的確に捉えて進める。"),
        ("memo", ReportWorld.Internal),
    ];

    private static (string, string)[] Before =>
    [
        ("planned", "・すべての部区で実施し、状況を公表"), ("done", "・すべての部区で実施し、状況を公表"), ("sign-planned", "全庁実施"), ("sign-done", "全庁実施"),
        ("half-1", "すべての部区で取組を始めた。掲載が遅れた部がある。"), ("state-1", "late"), ("half-2", "すべての部区で実施し、掲載も終えた。"), ("state-2", "on-time"),
        ("judged", "各部区が憲章に照らして取り組んだ。"), ("grade", "b"), ("issues", "実施の状況を踏まえて続ける。"),
    ];
}
