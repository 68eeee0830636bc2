using WardCycle.Schemes;

namespace WardCycle.Indicators;

/// <summary>目安 beside a choice: shown, never chosen for the person.</summary>
/// <param name="Grade">Null where nothing can be suggested; <paramref name="Working"/> says why.</param>
/// <param name="Rule">The line of the scheme's rule that held, in Japanese; empty without a grade.</param>
public sealed record Suggestion(Grade? Grade, string Rule, IReadOnlyList<string> Working)
{
    /// <summary>目安: 順調。理由: 実績 …</summary>
    public string Text => Grade is null
        ? $"目安は出せません：{string.Join("。", Working)}。"
        : $"目安：{Grade.Mark}（{Rule}）。{string.Join("。", Working)}。";
}
