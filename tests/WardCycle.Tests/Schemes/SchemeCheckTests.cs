using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

public sealed class SchemeCheckTests
{
    [Fact]
    public void What_was_understood_is_told_phase_by_phase()
    {
        var told = SchemeCheck.Report(SchemeFiles.Default, "kyoto-kamigyo.yaml");
        foreach (var expected in new[]
        {
            "所属目標（kyoto-kamigyo）\n",
            "中間確認（mid-year）: 11月末現在の取組状況の入力\n",
            "現在日 11月30日（文書に印刷）、開始日 11月16日、提出期限 12月4日、締切 12月11日、公表日 12月24日\n",
            "公表日 翌年度4月20日\n",
            "督促: 5開庁日前、1開庁日前、当日、1開庁日後、3開庁日後（5回まで）\n",
            "  - 目標達成度（rating）: 「目標達成度」から選択、必須、公表\n",
            "  - 評価対象外とする理由（outside-reason）: 複数行の文、1000文字まで、rating が outside のとき必須、内部\n",
            "  △：「ある程度達成できた。」（partly）\n",
            "誤りはありません。\n",
        })
        {
            Assert.Contains(expected, told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_legend_that_is_not_printed_is_not_invented() =>
        Assert.Contains("  順調：凡例なし（on-course）\n", SchemeCheck.Report(SchemeFiles.Example, "x.yaml"), StringComparison.Ordinal);

    [Fact]
    public void Faults_are_printed_as_file_line_field_and_message()
    {
        var told = SchemeCheck.Report(SchemeFiles.Example.Replace("filler: section", "filler: team", StringComparison.Ordinal), "my.yaml");
        Assert.Equal(
            "my.yaml:5: filler: 入力する組織の種類（section, ward, bureau, department, working-group, city のいずれか）を書いてください。\n1件の誤りがあります。\n",
            told);
    }

    [Fact]
    public void A_fault_of_the_whole_file_has_no_field() =>
        Assert.StartsWith("my.yaml:1: ファイルが空です。", SchemeCheck.Report("", "my.yaml"), StringComparison.Ordinal);
}
