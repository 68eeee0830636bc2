using System.Collections.Immutable;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reports;

/// <summary>A ward's self-evaluation of strategies in the shape of document 000: its figures, our wording.</summary>
internal static class StrategyWorld
{
    public static readonly PhaseId Review = new("review");

    public static Scheme Scheme { get; } = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml("osaka-tsurumi")!);

    public static ReportContent Content { get; } = new(
        Scheme, Review, new(2014), "tsurumi", "鶴見区", new(2015, 3, 31), Edition: 1, IsDraft: false, IsRehearsal: false, [Row()], []);

    private static ReportRow Row() => new(
        "", "鶴見区", "tsurumi",
        new(Outcomes.Concat(Actions).ToDictionary(a => a.Field, a => a.Value)),
        ImmutableDictionary<PhaseId, string>.Empty, [], ImmutableDictionary<PhaseId, DateOnly>.Empty);

    private static IEnumerable<(FieldId Field, string Value)> Outcomes =>
        from outcome in new[]
        {
            ("o6-1-a", "38件", true), ("o6-1-b", "20.10%", false), ("o6-1-c", "19.40%", false), ("o6-1-d", "35.90%", false),
            ("o6-1-e", "22.90%", false), ("o6-1-f", "69.70%", true), ("o6-2-a", "41.50%", false), ("o6-2-b", "35.70%", false),
            ("o6-2-c", "63.60%", true), ("o6-3-a", "87.00%", true), ("o6-3-b", "58.90%", false), ("o6-3-c", "41.50%", false),
            ("o6-3-d", "8件", false), ("o6-3-e", "none", false), ("o6-4-a", "73.90%", true), ("o6-4-b", "76.10%", true), ("o6-4-c", "77.20%", true),
        }
        from answer in new[]
        {
            (outcome.Item1 == "o6-3-e" ? "stars" : "actual", outcome.Item2),
            ("rating", outcome.Item3 ? "on-course" : "off-course"),
            ("rating-why", ReportWorld.Internal),
        }
        select (ItemFields.IdOf(new(outcome.Item1), new(answer.Item1)), answer.Item2);

    private static IEnumerable<(FieldId Field, string Value)> Actions =>
        from action in new[]
        {
            ("a6-1-1", "全体会と部会を組み合わせて開き、出された意見を一件ずつ担当につなぎます。", "・全体会 4回\n・部会 延べ7回", "意見の反映 6件", "意見の反映：15件", "15件", "met", "as-planned", "委員の男女の比率に偏りが残っている。", "次の改選の前に、各団体へ丁寧にお願いする。"),
            ("a6-1-2", "無作為に選んだ方へのアンケートを続け、結果を事業の見直しに使います。", "・アンケート 5回\n・よくある質問の更新 随時", "回答率 50%以上", "回答率 4回の平均 38.2%", "38.2%", "unmet", "as-planned", "回答率が上がらない。", "設問を減らし、選ぶだけで答えられる形に改める。"),
            ("a6-2-1", "紙とインターネットを使い分け、必要な方に早く届けます。", "・広報紙の発行 毎月\n・ホームページの点検 随時", "広報紙の認知度 80%", "認知度 88.2%", "88.2%", "met", "as-planned", "若い世代に届いていない。", "複数の媒体を組み合わせ、量と質を高める。"),
            ("a6-3-1", "・あいさつと身だしなみの研修を2回行います。\n・窓口アンケートの結果を公表します。", "研修（5回）\n結果の公表（2回）", "格付け調査の2項目を3以上とする。", "挨拶：2.6\n身だしなみ：2.4", "2.6", "unmet", "as-planned", "研修は終えたが、点数に結び付いていない。", "研修の進め方を見直す。"),
            ("a6-3-2", "個人情報とコンプライアンスの研修を、全職員が1回は受けます。", "・外部の講師による研修 2回\n・課内の研修 10回", "事故の件数 前年度比10%減", "前年度比100%増\n（26年度：8件　25年度：4件　24年度：8件）", "8件", "unmet", "more", "件数が昨年度より増えた。", "受付から交付までの確認の手順を組み替える。"),
            ("a6-4-1", "風通しの良い職場づくりの研修を行います。", "管理職の研修（2回）\n係員の研修（2回）", "意識が高まった職員 60%以上", "意識が高まった職員：80%", "80%", "met", "as-planned", "全区の平均を下回る項目がある。", "研修の進め方を見直す。"),
            ("a6-4-2", "改善事例を3事例、うち1事例は全体で取り組みます。", "・改善事例：8事例（うち1事例は全体）", "意識が高まった職員 60%以上", "参考にした職員 72.6%", "72.6%", "met", "as-planned", "担い手が新しい職員に偏っている。", "中心となる職員にも加わってもらう。"),
        }
        from answer in new[]
        {
            ("content", action.Item2), ("done", action.Item3), ("goal", action.Item4), ("result", action.Item5), ("score", action.Item6),
            ("verdict", action.Item7), ("progress", action.Rest.Item1), ("problem", action.Rest.Item2), ("remedy", action.Rest.Item3), ("verdict-why", ReportWorld.Internal),
        }
        select (ItemFields.IdOf(new(action.Item1), new(answer.Item1)), answer.Item2);
}
