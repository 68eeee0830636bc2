namespace WardCycle.Schemes.Loading;

/// <summary>The part of the language that speaks of surveys and of the figures that take their results.</summary>
internal static class SurveyShapes
{
    public static MapShape Survey { get; } = new("survey",
    [
        new("id", "アンケートのID（半角の英小文字・数字・ハイフン。例: counter）", true),
        new("label", "アンケートの名前（例: 窓口アンケート）", true),
        new("method", "調査の方法（結果に添えて印刷する文）", true),
        new("by", "どこごとに行うか（ward: 区ごと, section: 課ごと のいずれか。書かなければ ward）", false),
        new("least", "回答の内訳を公表する最少の回答数（1 から 100 までの整数。書かなければ 5）", false),
        new("held", "行う時期の一覧（古い順）", true),
        new("questions", "設問の一覧（上から順に）", true),
    ]);

    public static MapShape Held { get; } = new("held",
    [
        new("id", "時期のID（半角の英小文字・数字・ハイフン。例: autumn）", true),
        new("label", "時期の名前（例: 10月）", true),
        new("from", "最初の日の月/日（例: 10/1）", true),
        new("to", "最後の日の月/日（例: 10/31）", true),
    ]);

    public static MapShape Question { get; } = new("question",
    [
        new("id", "設問のID（半角の英小文字・数字・ハイフン。例: overall）", true),
        new("label", "設問の文", true),
        new("kind", "設問の種類（choice: 一つ選ぶ, yes-no: はい・いいえ, text: 自由記述 のいずれか）", true),
        new("scale", "選択肢にする評価の段階のID（scales にあるもの。自分の選択肢なら grades に書く）", false),
        new("grades", "選択肢の一覧（scale を使わないときに、良い順に書く）", false),
    ]);

    public static MapShape Grade { get; } = new("survey-grade",
    [
        new("code", "選択肢の記号（半角の英小文字・数字・ハイフン。例: very-good）", true),
        new("label", "選択肢の言葉（例: 満足）", true),
        new("points", "平均を計算するときの点数（数。平均を使わないなら書かない）", false),
    ]);

    public static MapShape Indicator { get; } = new("indicator",
    [
        new("field", "結果を入れる数値の欄のID", true),
        new("item", "項目ごとの欄のとき、項目のID", false),
        new("take", "何を入れるか（share: 選んだ方の割合, mean: 点数の平均 のいずれか）", true),
        new("grades", "割合に数える選択肢の記号の一覧（take が share のときだけ書く）", false),
        new("of", "もとにする結果の一覧（二つ以上なら、それぞれの結果の平均）", true),
        new("decimals", "小数点以下の桁数（0 から 6 までの整数。書かなければ 1）", false),
    ]);

    public static MapShape Source { get; } = new("survey-source",
    [
        new("survey", "アンケートのID", true),
        new("question", "設問のID", true),
        new("periods", "時期のIDの一覧（書かなければすべての時期）", false),
    ]);

    public static IReadOnlyList<MapShape> All { get; } = [Survey, Held, Question, Grade, Indicator, Source];
}
