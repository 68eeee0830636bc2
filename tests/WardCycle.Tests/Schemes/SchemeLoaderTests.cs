using FsCheck;
using FsCheck.Fluent;
using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

public sealed class SchemeLoaderTests
{
    [Theory]
    [MemberData(nameof(BrokenSchemes.Rows), MemberType = typeof(BrokenSchemes))]
    public void A_fault_is_named_with_its_line_and_its_field(string because, string found, string instead, int offset, string field)
    {
        var at = SchemeFiles.Default.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, found);
        var line = SchemeFiles.Default[..at].Count(c => c == '\n') + 1 + offset;
        var problems = SchemeFiles.Problems(SchemeFiles.Default[..at] + instead + SchemeFiles.Default[(at + found.Length)..]);
        Assert.True(
            problems.Any(p => (p.Line == line || field.Length == 0) && p.Field == field && p.File == "test.yaml"),
            $"{because}: line {line} {field}, but\n{string.Join('\n', problems)}");
        Assert.All(problems, p => Assert.EndsWith("。", p.Message.Split("使える項目")[0].Split("書けるもの")[0].Split("書かれているもの")[0].Split("印刷できるもの")[0].TrimEnd(), StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_together_and_by_line()
    {
        var broken = SchemeFiles.Default
            .Replace("filler: section", "filler: team", StringComparison.Ordinal)
            .Replace("date: 12/4", "date: 13/4", StringComparison.Ordinal)
            .Replace("width: 7", "width: x", StringComparison.Ordinal);
        var problems = SchemeFiles.Problems(broken);
        Assert.Equal(["filler", "phases[1].dates.due.date", "report.columns[2].width"], problems.Select(p => p.Field));
        Assert.Equal(problems.Select(p => p.Line).Order(), problems.Select(p => p.Line));
    }

    [Fact]
    public void An_alias_bomb_is_refused_without_being_built()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"{(char)('a' + (i % 26))}{i}: &n{i} [*a, *a]\n"));
        Assert.Contains(SchemeFiles.Problems(bomb), p => p.Line == 1 && p.Message.Contains("アンカー", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title: ", 11, false, "twelve levels with the outermost mapping")]
    [InlineData("title: ", 12, true, "one more")]
    [InlineData("title: &a ", 100_000, true, "far too deep, inside what is refused anyway")]
    public void Depth_is_capped(string before, int depth, bool refused, string because) =>
        Assert.True(SchemeFiles.Problems(before + new string('[', depth) + new string(']', depth)).Any(p => p.Message.Contains("入れ子", StringComparison.Ordinal)) == refused, because);

    [Fact]
    public void A_file_beyond_256_KiB_is_refused_before_it_is_read()
    {
        var problem = Assert.Single(SchemeFiles.Problems(SchemeFiles.Default + "#" + new string('x', 256 * 1024)));
        Assert.Contains("256", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_beyond_200_entries_is_refused() =>
        Assert.Contains(
            SchemeFiles.Problems(SchemeFiles.Default.Replace("before: [5, 1]", $"before: [{string.Join(',', Enumerable.Repeat(1, 201))}]", StringComparison.Ordinal)),
            p => p.Field == "reminders.before");

    [Fact]
    public void At_most_100_problems_are_told() =>
        Assert.Equal(100, SchemeFiles.Problems(string.Concat(Enumerable.Range(0, 150).Select(i => $"k{i}: v\n"))).Count);

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("# 何もない\n", "only a comment")]
    [InlineData("text", "only a word")]
    [InlineData("- a\n- b\n", "a list")]
    [InlineData("\0", "not a text")]
    public void What_is_no_scheme_is_refused_in_the_first_line(string yaml, string because) =>
        Assert.True(SchemeFiles.Problems(yaml) is [{ Line: 1 }, ..], because);

    [Theory]
    [InlineData("\r\n", "a file saved on Windows")]
    [InlineData("\n", "a file with a byte order mark")]
    public void Line_ends_and_byte_order_mark_do_not_matter(string lineEnd, string because) =>
        Assert.True(
            SchemeFiles.Loaded(SchemeFiles.Default).Phases[0].Fields[0].Guidance
            == SchemeFiles.Loaded('\uFEFF' + SchemeFiles.Default.Replace("\n", lineEnd, StringComparison.Ordinal)).Phases[0].Fields[0].Guidance,
            because);

    [Theory]
    [InlineData("2/29", 2026, 28, "2027 is a common year")]
    [InlineData("2/29", 2027, 29, "fiscal 2027's February is that of the leap year 2028")]
    [InlineData("2/29", 2028, 28, "fiscal 2028's February is that of 2029")]
    public void The_29th_of_February_is_a_day_and_falls_back_where_there_is_none(string date, int year, int day, string because)
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.Example.Replace("date: 3/1,", $"date: {date},", StringComparison.Ordinal));
        Assert.True(scheme.Phases[0].Dates[PhaseDateKind.Opening].In(new(year)).Day == day, because);
    }

    [Fact]
    public void Times_that_are_not_written_have_their_usual_values()
    {
        var scheme = SchemeFiles.Loaded(SchemeFiles.Example);
        var dates = scheme.Phases[0].Dates;
        Assert.Equal(
            [new(0, 0), new(8, 30), new(12, 0), new(17, 15), new(8, 30), new TimeOnly(17, 15)],
            [.. Enum.GetValues<PhaseDateKind>().Select(k => dates[k].Time), scheme.Care.Time]);
    }

    [Fact]
    public void A_scheme_may_have_no_scale()
    {
        var yaml = SchemeFiles.Example;
        var from = yaml.IndexOf("scales:", StringComparison.Ordinal);
        yaml = yaml[..from] + yaml[yaml.IndexOf("phases:", StringComparison.Ordinal)..];
        yaml = yaml.Replace("kind: choice, public: true, required: true, scale: course", "kind: line, public: true, required: true", StringComparison.Ordinal);
        Assert.Empty(SchemeFiles.Loaded(yaml).Scales);
    }

    [Fact]
    public void Any_line_deleted_leaves_a_scheme_or_a_problem_inside_the_file()
    {
        foreach (var whole in new[] { SchemeFiles.Default, SchemeFiles.Example })
        {
            var lines = whole.TrimEnd('\n').Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                HoldsInside(string.Join('\n', lines.Where((_, n) => n != i)) + "\n");
            }
        }
    }

    [Fact]
    public void Any_damage_leaves_a_scheme_or_a_problem_inside_the_file()
    {
        var length = SchemeFiles.Default.Length;
        var damage =
            from at in Gen.Choose(0, length - 1)
            from gone in Gen.Choose(0, 40)
            from put in Gen.Elements("", "\n", "\t", ":", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a ", "*a", "!", "!!int ", "%", "@", "---\n", "...\n", "? ", "\uD800", "\0", "\u0085", "\u2028", "#", "<<: ", "\\", "\r")
            select SchemeFiles.Default[..at] + put + SchemeFiles.Default[Math.Min(length, at + gone)..];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(damage.ToArbitrary(), HoldsInside));
    }

    private static void HoldsInside(string yaml)
    {
        var lines = yaml.Split('\n').Length;
        Assert.All(SchemeFiles.Problems(yaml), p => Assert.InRange(p.Line, 1, lines));
    }
}
