namespace WardCycle.Schemes.Loading;

/// <summary>The part of the language that speaks of standards, policies and committees.</summary>
internal static class StandardsShapes
{
    public static MapShape Standards { get; } = new("standards",
    [
        new("label", "基準の名前（例: 区役所サービス基準）", true),
        new("policy-label", "区の方針の名前（例: 区役所サービス向上方針）", true),
        new("policy-from", "区の方針の行になる、区が入力する段階の文の欄のID（なければ、方針は事務局の画面で区が記録する）", false),
        new("guideline", "基準を定める指針の版（例: 区役所サービス向上指針 平成24年3月改定版。改めたら、次のサイクルの様式で書き替える）", false),
        new("tiers", "基準の段階の一覧（例: 最低基準、目指すべき姿。なければ書かない）", false),
        new("kinds", "基準の種類の一覧（例: ソフト、ハード。なければ書かない）", false),
        new("principles", "理念の一覧（なければ書かない）", false),
        new("committees", "会議や委員会の一覧（基準を決定する全市の会議を含める）", true),
        new("catalogue", "最初の基準の一覧（前年度のサイクルがあれば、そちらを引き継ぎます）", false),
    ]);

    public static MapShape Word { get; } = new("word",
    [
        new("id", "言葉のID（半角の英小文字・数字・ハイフン。例: citizen-view）", true),
        new("label", "言葉（例: 市民の視点）", true),
    ]);

    public static MapShape Committee { get; } = new("committee",
    [
        new("id", "会議のID（半角の英小文字・数字・ハイフン。例: bucho-kaigi）", true),
        new("label", "会議の名前（例: 区民サービス部長会議）", true),
        new("level", "どこの会議か（city: 全市, ward: 各区 のいずれか）", true),
    ]);

    public static MapShape First { get; } = new("first-standard",
    [
        new("number", "印刷する番号（例: 基準1）", true),
        new("title", "基準の名称（例: 窓口の待ち時間）", true),
        new("text", "基準の内容", true),
        new("level", "水準（例: 80%以上、15分以内。数で表さない基準なら書かない）", false),
        new("scope", "見直せる範囲（city: 市で見直せる, law: 法令で定められている のいずれか）", true),
        new("tier", "段階のID（tiers にあるもの）", false),
        new("kind", "種類のID（kinds にあるもの）", false),
        new("principle", "理念のID（principles にあるもの）", false),
    ]);

    public static IReadOnlyList<MapShape> All { get; } = [Standards, Word, Committee, First];
}
