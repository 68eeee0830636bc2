using static WardCycle.Schemes.Loading.MapKey;

namespace WardCycle.Schemes.Loading;

/// <summary>Every mapping that a scheme file may hold. The readers take no key that is not here; scheme.schema.json says the same to editors.</summary>
public static class SchemeShapes
{
    public static MapShape Scheme { get; } = new("scheme",
    [
        Must("id", "この様式のID（半角の英小文字・数字・ハイフン。例: kyoto-kamigyo）"),
        Must("title", "様式の名前（例: 所属目標）"),
        Must("source", "もとにした文書や制度の説明"),
        Must("filler", "入力する組織の種類（section, ward, bureau, department, working-group, city のいずれか）"),
        May("also-filled-by", "filler のほかに同じシートへ入力する組織の種類の一覧（例: [working-group, bureau]）"),
        May("office-hours", "メールを送る時間帯（書かなければ平日の 8:30 から 17:15 まで）"),
        Must("care", "確定値や再提出を待って見守りを続ける最終日"),
        Must("reminders", "督促の計画"),
        Must("escalation", "上司への連絡の計画"),
        May("item-kinds", "項目の種類の一覧（例: 経営課題、戦略、アウトカム。項目がなければ不要）"),
        May("items", "項目の一覧（計画の木。項目がなければ不要）"),
        May("sheet-per", "項目ごとにシートを分けるときの、項目の種類のID（書かなければ組織ごとに1枚）"),
        May("scales", "評価の段階の一覧（評価欄がなければ不要）"),
        May("remarks", "点検で知らせる答えの組合せの一覧（提出は止めません）"),
        Must("phases", "年度内の段階の一覧（開始日の早い順）"),
        Must("report", "一覧表（報告書）の体裁"),
        May("standards", "基準・方針・会議の定め（なければ書かない）"),
        May("surveys", "アンケートの一覧（なければ書かない）"),
        May("indicators", "アンケートの結果を入れる数値の欄の一覧（なければ書かない）"),
    ]);

    public static MapShape OfficeHours { get; } = new("office-hours",
    [
        Must("from", "始まりの時刻（例: \"8:30\"）"),
        Must("until", "終わりの時刻（例: \"17:15\"）"),
    ]);

    public static MapShape Date { get; } = new("date",
    [
        Must("date", "月/日（例: 5/15）"),
        Must("move", "閉庁日に当たるときの動かし方（next: 次の開庁日, previous: 前の開庁日, stay: 動かさない のいずれか）"),
        May("time", "時刻（例: \"17:15\"。書かなければ提出期限・締切・見守りの最終日は 17:15、開始日と公表日は 8:30、現在日は 0:00）"),
        May("after-year", "翌年度の日付なら true（書かなければ false）"),
        May("printed", "もとの文書に印刷されている日付なら true（書かなければ false）"),
    ]);

    public static MapShape Reminders { get; } = new("reminders",
    [
        Must("before", "提出期限の何日前に送るかの一覧（例: [5, 1]。送らなければ []）"),
        Must("on-day", "提出期限の当日の朝に送るなら true、送らないなら false"),
        Must("after", "提出期限の何日後に送るかの一覧（例: [1, 3]。送らなければ []）"),
        Must("unit", "日数の数え方（working-days: 開庁日, calendar-days: 暦日 のいずれか）"),
        Must("minimum-interval", "督促と督促の間に空ける暦日数（0 から 60 までの整数）"),
        Must("maximum-count", "一つの段階で送る督促の上限（0 から 20 までの整数）"),
    ]);

    public static MapShape Escalation { get; } = new("escalation",
    [
        Must("after", "提出期限から何開庁日後に上司への連絡を提案するか（1 から 60 までの整数）"),
        Must("automatic", "自動で送るなら true、事務局のボタンで送るなら false"),
    ]);

    public static MapShape Scale { get; } = new("scale",
    [
        Must("id", "評価の段階のID（半角の英小文字・数字・ハイフン）"),
        Must("label", "評価の名前（例: 目標達成度）"),
        Must("grades", "評価の一覧（良い順に2つ以上）"),
        Must("outside", "評価対象外の印（例: { code: outside, mark: ―, legend: 評価対象外 }）"),
    ]);

    public static MapShape Grade { get; } = new("grade",
    [
        Must("code", "保存に使う記号（半角の英小文字・数字・ハイフン。例: achieved）"),
        Must("mark", "印刷する印（例: ◎）"),
        May("legend", "凡例の言葉（文書に印刷がなければ書かない）"),
    ]);

    public static MapShape Phase { get; } = new("phase",
    [
        Must("id", "段階のID（半角の英小文字・数字・ハイフン。例: mid-year）"),
        Must("label", "段階の名前（例: 中間確認）"),
        Must("task", "お願いすること（例: 今年度の目標の入力）"),
        Must("dates", "5つの日付"),
        Must("fields", "入力欄の一覧"),
        May("filler", "この段階だけ入力する組織の種類（書かなければ全体の filler。例: ward。入力された内容は、ほかのシートにも表示されます）"),
        May("reminders", "この段階だけの督促の計画（書かなければ全体の計画）"),
        May("confirm", "提出の後に確認する人（head: 所属長、department: 部、both: 所属長のあと部。書かなければ確認を求めません）"),
        May("confirm-after", "確認のお願いを繰り返す日（提出または所属長の確認から何開庁日後か。書かなければ 2, 4, 6）"),
    ]);

    public static MapShape Dates { get; } = new("dates",
    [
        Must("as-of", "現在日（いつの状況を書くか）"),
        Must("opening", "開始日（入力を始める日）"),
        Must("due", "提出期限"),
        Must("closing", "締切（受付を終える日時）"),
        Must("publication", "公表日"),
    ]);

    public static MapShape Field { get; } = new("field",
    [
        Must("id", "入力欄のID（半角の英小文字・数字・ハイフン。様式全体で一つだけ。例: target）"),
        Must("label", "入力欄の名前（例: 所属等の目標）"),
        Must("kind", "入力欄の種類（text: 複数行の文, line: 1行の文, choice: 評価の選択, figure: 数値, date: 日付, links: 基準や方針とのつながり, tick: チェック のいずれか）"),
        Must("public", "公表する欄なら true、内部の欄なら false"),
        Must("required", "提出に必ず要る欄なら true、空でもよい欄なら false"),
        May("required-when", "ほかの欄の答えによって必ず要るときの条件"),
        May("scale", "評価の段階のID（kind が choice のときだけ書く）"),
        May("guidance", "記入要領"),
        May("example", "記入例"),
        May("soft-length", "紙の行に収まる文字数の目安（1 以上で max-length 以下の整数）"),
        May("max-length", "受け付ける文字数の上限（1 から 10000 までの整数。書かなければ 4000）"),
        May("for", "項目ごとに尋ねる欄なら、項目の種類のID（書かなければシートに1回）"),
        May("only-targeted", "この欄の目標（targets）がある項目だけで尋ねるなら true（書かなければ false）"),
        May("unit", "数値の単位（例: 件）"),
        May("decimals", "小数の桁数の目安（0 から 6 までの整数）"),
        May("least", "数値の下限の目安（下回ると点検で知らせます）"),
        May("most", "数値の上限の目安（上回ると点検で知らせます）"),
        May("free", "数値の代わりに「毎月」「随時」などの言葉も受け付けるなら true（書かなければ false）"),
        May("may-be-late", "数値を「未確定」として、確定する日とともに提出できるなら true（書かなければ false）"),
        May("changeable", "締切の後に、日付と理由を添えて変更できる目標なら true（書かなければ false）"),
        May("public-reason", "変更の理由も公表するなら true（changeable の欄だけ。書かなければ false）"),
        May("supplied-by", "入力する人（section: シートを出す所属, city: 全市事務局が各区の数値をまとめて, reviewer: 事務局が提出後に評価として のいずれか。書かなければ section）"),
        May("target", "この欄の目標（項目ごとに違うときは、項目の targets に書く）"),
        May("previous", "前年度の数値（前年度の記録がこの仕組みにないとき）"),
        May("suggest", "評価の目安の決め方（kind が choice のときだけ書く）"),
        May("carry-from", "前年度のシートから引き継ぐ文の欄のIDの一覧（課題、今後の方針など）"),
        May("carry", "引き継ぎ方（beside: 欄の隣に表示する, filled: 空の欄に入れておく のいずれか。書かなければ beside）"),
        May("to", "つなぐ先（standards: 基準, policy: 区の方針 のいずれか。kind が links のときだけ書く）"),
        May("mark", "チェックの意味（case: 好事例として紹介する, budget: 予算に反映したい のいずれか。kind が tick のときだけ書く）"),
        May("beside", "チェックが指す文の欄のID（同じ段階の欄。kind が tick のときだけ書く）"),
    ]);

    public static MapShape ItemKind { get; } = new("item-kind",
    [
        Must("id", "項目の種類のID（半角の英小文字・数字・ハイフン。例: outcome）"),
        Must("label", "項目の種類の名前（例: アウトカム）"),
        May("heading", "報告書での項目の見出し（{番号} と {名称} を使えます。例: 【戦略{番号}:{名称}】。書かなければ番号と名前）"),
    ]);

    public static MapShape Item { get; } = new("item",
    [
        Must("id", "項目のID（半角の英小文字・数字・ハイフン。年度が変わっても同じもの。例: s6-1）"),
        Must("kind", "項目の種類のID（item-kinds にあるもの）"),
        Must("label", "項目の名前"),
        May("code", "印刷する番号（例: 6-1-1。なければ書かない）"),
        May("text", "項目の説明（その項目の欄の上に表示します）"),
        May("owner", "担当する組織のコード（その組織のシートだけで尋ねます。書かなければ、すべての組織）"),
        May("source", "出典（数値の出どころ。例: 区民アンケート）"),
        May("scope", "市で変えられる範囲（例: 渡し方。法令で決まっていることとの区別）"),
        May("start", "取組の始め方（例: 平成25年度から拡充実施予定）"),
        May("from-city", "全市事務局が各区の分をまとめて入力する数値の欄のIDの一覧（市の調査から取る項目。シートでは尋ねません）"),
        May("targets", "欄ごとの目標の一覧"),
        May("previous", "前年度の数値の一覧（前年度の記録がこの仕組みにないとき）"),
        May("items", "この項目の下にある項目の一覧"),
    ]);

    private static readonly MapKey[] TargetKeys =
    [
        Must("rule", "目標の判定のしかた（at-least: 以上, at-most: 以下, equal: 等しい, zero: ゼロ, range: 範囲内, maintain: 以上の維持, change: 増減, better: 前年度より良い, grade: 評価の段階 のいずれか）"),
        May("value", "目標値（数。範囲なら下限）"),
        May("most", "範囲の上限（数）"),
        May("value-from", "目標値を入力した欄のID（計画を前の段階で入力するとき）"),
        May("unit", "単位（例: 件）"),
        May("by", "達成する年度（西暦。例: 2027）"),
        May("cumulative", "計画の始めからの累計なら true（書かなければ false）"),
        May("direction", "増減の向き（up: 増やす, down: 減らす のいずれか。書かなければ up）"),
        May("percent", "増減の割合（%）"),
        May("amount", "増減の量"),
        May("base", "基準年度の値（書かなければ前年度の値と比べる）"),
        May("base-year", "基準年度（西暦。例: 2012）"),
        May("grade", "目標とする評価の記号（grades の code）"),
        May("note", "目標に添える印や注記（例: 難易度）"),
    ];

    public static MapShape Target { get; } = new("target", TargetKeys);

    public static MapShape ItemTarget { get; } = new("item-target",
    [
        Must("field", "目標を当てる欄のID（この項目の種類ごとの欄）"),
        .. TargetKeys,
    ]);

    public static MapShape PreviousValue { get; } = new("previous-value",
    [
        Must("field", "前年度の数値を当てる欄のID（この項目の種類ごとの欄）"),
        Must("value", "前年度の数値（印刷するとおりに。例: \"23件\"）"),
    ]);

    public static MapShape Suggest { get; } = new("suggest",
    [
        Must("from", "目安のもとになる欄のIDの一覧（数値の欄、目標のある評価の欄。on-time と late では日付の欄）"),
        Must("grades", "目安の決め方の一覧（上から順に見て、最初に当たるもの）"),
        May("reason", "目安と異なる評価を選んだときに理由を書く欄のID（同じ段階の文の欄）"),
    ]);

    public static MapShape SuggestGrade { get; } = new("suggest-grade",
    [
        Must("grade", "目安とする評価の記号（grades の code）"),
        Must("when", "当たる条件（met: すべて達成, ratio: 達成率, improved: すべて前年度より良い, on-path: 達成または期限への途上, on-time: 日付がすべて期限まで, late: 期限より後の日付がある, otherwise: どれにも当たらない のいずれか）"),
        May("at-least", "達成率の下限（%。when が ratio のときだけ書く）"),
        May("due", "期限の月/日（例: 3/31。when が on-time か late のときだけ書く）"),
    ]);

    public static MapShape Remark { get; } = new("remark",
    [
        Must("when", "条件の一覧（すべてに当たるときに知らせます）"),
        Must("say", "知らせる文（例: 指標は「実施」ですが、評価はCです。）"),
    ]);

    public static MapShape Condition { get; } = new("condition",
    [
        Must("field", "条件になる欄のID"),
        May("is", "答えの一覧（評価の欄なら grades の code。どれかと同じとき）"),
        May("contains", "言葉の一覧（どれかを含むとき）"),
        May("last-year", "前年度の答えを見るなら true（書かなければ false）"),
    ]);

    public static MapShape RequiredWhen { get; } = new("required-when",
    [
        Must("field", "条件になる欄のID（同じ段階の欄）"),
        Must("is", "条件になる答えの一覧（評価の欄なら grades の code。例: [outside]）"),
    ]);

    public static MapShape Report { get; } = new("report",
    [
        Must("title", "表題（{年度} と {区} を使えます）"),
        May("preamble", "前書き（{年度} と {区} を使えます。なければ書かない）"),
        May("unit-heading", "所属名の列の見出し（例: 所属等名(ア)）"),
        May("unit-width", "所属名の列の幅（表全体を 100 としたときの割合）"),
        May("merge-shared", "共通の文をまとめて1つのセルにするなら true（書かなければ false）"),
        May("columns", "列の一覧（左から順に）"),
        May("blocks", "体裁の部分の一覧（上から順に。書けば unit-heading, unit-width, columns は書かない）"),
    ]);

    public static MapShape Block { get; } = new("block",
    [
        Must("kind", "部分の種類（units: 所属ごとの表, items: 項目ごとの表, form: 見出しつきの枠 のいずれか）"),
        May("title", "部分の見出し（{年度} と {区} を使えます）"),
        May("of", "行や枠にする項目の種類のID"),
        May("under", "まとめる上位の項目の種類のID（その名前と説明の下に並べます）"),
        May("unit-heading", "所属名の列の見出し"),
        May("unit-width", "所属名の列の幅（表全体を 100 としたときの割合）"),
        May("merge-shared", "共通の文をまとめて1つのセルにするなら true（書かなければ false）"),
        May("columns", "列の一覧（左から順に）"),
        May("headings", "見出しの位置（above: 上, beside: 左 のいずれか。書かなければ above）"),
        May("rows", "枠の行の一覧（上から順に）"),
    ]);

    public static MapShape Row { get; } = new("row",
    [
        Must("cells", "この行の枠の一覧（左から順に）"),
    ]);

    public static MapShape Cell { get; } = new("cell",
    [
        May("heading", "見出し"),
        May("group", "隣り合う列をまとめる上の段の見出し"),
        Must("width", "幅（全体を 100 としたときの割合）"),
        May("note", "見出しに添える注記"),
        May("field", "印刷する欄のID（public が true の欄）"),
        May("fields", "一つの枠に続けて印刷する欄のIDの一覧"),
        May("previous", "前年度の数値を印刷する欄のID（いくつかあるときは [ ] に並べる）"),
        May("target", "目標を言葉で印刷する欄のID（いくつかあるときは [ ] に並べる）"),
        May("average", "全区の平均を区の数とともに印刷する数値の欄のID（いくつかあるときは [ ] に並べる）"),
        May("trend", "年度ごとの推移を印刷する数値の欄のID（5年前まで。いくつかあるときは [ ] に並べる）"),
        May("item", "印刷する項目の部分（label: 名前, code: 番号, heading: 番号と名前, text: 説明, source: 出典, scope: 範囲, start: 始め方, unit: 答える組織の名前 のいずれか）"),
        May("of", "上位の項目の部分を印刷するときの、その項目の種類のID"),
        May("years-ago", "何年前の内容を印刷するか（前年度なら 1。1 から 9 までの整数。書かなければ今年度）"),
        May("rows", "枠が下に続く行の数（kind が form の部分だけ。1 から 50 までの整数。書かなければ 1）"),
        May("words", "そのまま印刷する言葉（{年度}、{前年度}、{翌年度}、{区} を使えます。form の部分で heading を書かなければ、見出しになります）"),
    ]);

    public static MapShape Column { get; } = new("column",
    [
        Must("field", "印刷する欄のID（public が true の欄）"),
        Must("heading", "列の見出し"),
        May("group", "隣り合う列をまとめる上の段の見出し"),
        Must("width", "列の幅（表全体を 100 としたときの割合）"),
        May("note", "見出しに添える注記"),
    ]);

    public static IReadOnlyList<MapShape> All { get; } =
    [
        Scheme, OfficeHours, Date, Reminders, Escalation, Scale, Grade, Phase, Dates, Field, RequiredWhen, Report, Column,
        ItemKind, Item, Target, ItemTarget, PreviousValue, Suggest, SuggestGrade, Remark, Condition, Block, Row, Cell,
        .. StandardsShapes.All, .. SurveyShapes.All,
    ];
}
