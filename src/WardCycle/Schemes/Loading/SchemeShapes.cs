using static WardCycle.Schemes.Loading.MapKey;

namespace WardCycle.Schemes.Loading;

/// <summary>Every mapping that a scheme file may hold. The readers take no key that is not here; scheme.schema.json says the same to editors.</summary>
public static class SchemeShapes
{
    public static MapShape Scheme { get; } = new("scheme",
    [
        Must("id", "この方式のID（半角の英小文字・数字・ハイフン。例: kyoto-kamigyo）"),
        Must("title", "様式の名前（例: 所属目標）"),
        Must("source", "もとにした文書や制度の説明"),
        Must("filler", "入力する組織の種類（section, ward, bureau, department, working-group, city のいずれか）"),
        May("office-hours", "メールを送る時間帯（書かなければ平日の 8:30 から 17:15 まで）"),
        Must("care", "確定値や再提出を待って見守りを続ける最終日"),
        Must("reminders", "督促の計画"),
        Must("escalation", "上司への連絡の計画"),
        May("scales", "評価の段階の一覧（評価欄がなければ不要）"),
        Must("phases", "年度内の段階の一覧（開始日の早い順）"),
        Must("report", "一覧表（報告書）の体裁"),
        May("standards", "基準・方針・会議の定め（なければ書かない）"),
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
        May("reminders", "この段階だけの督促の計画（書かなければ全体の計画）"),
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
        Must("id", "入力欄のID（半角の英小文字・数字・ハイフン。方式全体で一つだけ。例: target）"),
        Must("label", "入力欄の名前（例: 所属等の目標）"),
        Must("kind", "入力欄の種類（text: 複数行の文, line: 1行の文, choice: 評価の選択 のいずれか）"),
        Must("public", "公表する欄なら true、内部の欄なら false"),
        Must("required", "提出に必ず要る欄なら true、空でもよい欄なら false"),
        May("required-when", "ほかの欄の答えによって必ず要るときの条件"),
        May("scale", "評価の段階のID（kind が choice のときだけ書く）"),
        May("guidance", "記入要領"),
        May("example", "記入例"),
        May("soft-length", "紙の行に収まる文字数の目安（1 以上で max-length 以下の整数）"),
        May("max-length", "受け付ける文字数の上限（1 から 10000 までの整数。書かなければ 4000）"),
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
        Must("unit-heading", "所属名の列の見出し（例: 所属等名(ア)）"),
        Must("unit-width", "所属名の列の幅（表全体を 100 としたときの割合）"),
        May("merge-shared", "共通の文をまとめて1つのセルにするなら true（書かなければ false）"),
        Must("columns", "列の一覧（左から順に）"),
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
        .. StandardsShapes.All,
    ];
}
