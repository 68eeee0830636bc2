namespace WardCycle.Tests.Schemes;

public sealed class BrokenItemTests
{
    [Theory]
    [MemberData(nameof(BrokenItems.Rows), MemberType = typeof(BrokenItems))]
    public void A_fault_is_named_with_its_line_and_its_field(string because, string found, string instead, int offset, string field)
    {
        var whole = SchemeFiles.ItemExample;
        var at = whole.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, found);
        var line = whole[..at].Count(c => c == '\n') + 1 + offset;
        var problems = SchemeFiles.Problems(whole[..at] + instead + whole[(at + found.Length)..]);
        Assert.True(problems.Any(p => p.Line == line && p.Field == field), $"{because}: line {line} {field}, but\n{string.Join('\n', problems)}");
        Assert.All(problems, p => Assert.Matches("[\u3041-\u3096]", p.Message));
    }

    [Fact]
    public void A_sheet_that_the_record_could_not_hold_is_refused() =>
        Assert.Contains(
            SchemeFiles.Problems(SchemeFiles.ItemExample
                .Replace("max-length: 300", "max-length: 10000", StringComparison.Ordinal)
                .Replace("      - id: o2", string.Concat(Enumerable.Range(3, 30).Select(i => $"      - {{ id: x{i}, kind: outcome, label: 項目 }}\n")) + "      - id: o2", StringComparison.Ordinal)),
            p => p.Field == "phases[0].fields" && p.Message.Contains("300000", StringComparison.Ordinal));
}
