using FsCheck;
using FsCheck.Fluent;
using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

public sealed class SchemeLoaderTests
{
    /// <summary>What is replaced in the shipped scheme, by what, and the line (of the text found, plus an offset) and field that must be named.</summary>
    public static TheoryData<string, string, string, int, string> Broken { get; } = new()
    {
        { "a misspelt key", "title: 所属目標", "titel: 所属目標", 0, "titel" },
        { "a key of another part", "filler: section", "filler: section\nlabel: x", 1, "label" },
        { "a missing key is told where its mapping begins", "    label: 目標設定\n", "", -1, "phases[0].label" },
        { "a key written twice", "filler: section", "filler: section\nfiller: section", 1, "filler" },
        { "a key written twice, deep", "        required: true\n        guidance", "        required: true\n        required: true\n        guidance", 1, "phases[0].fields[0].required" },
        { "a word that is no word of the language", "filler: section", "filler: team", 0, "filler" },
        { "a list where a text belongs", "title: 所属目標", "title: [所属目標]", 0, "title" },
        { "a mapping where a list belongs", "before: [5, 1]", "before: { a: 5 }", 0, "reminders.before" },
        { "a text where a mapping belongs", "escalation: { after: 3, automatic: false }", "escalation: 3", 0, "escalation" },
        { "a text where a list belongs", "after: [1, 3]", "after: 3", 0, "reminders.after" },
        { "a number where a text belongs", "label: 目標達成度\n    grades", "label: 5\n    grades", 0, "scales[0].label" },
        { "an empty text", "title: 所属目標", "title:", 0, "title" },
        { "a blank text in quotes", "title: 所属目標", "title: \"　\"", 0, "title" },
        { "yes is not true", "on-day: true", "on-day: yes", 0, "reminders.on-day" },
        { "a quoted truth is a text", "on-day: true", "on-day: \"true\"", 0, "reminders.on-day" },
        { "a negative number of days", "before: [5, 1]", "before: [-5, 1]", 0, "reminders.before[0]" },
        { "half a day", "minimum-interval: 1", "minimum-interval: 1.5", 0, "reminders.minimum-interval" },
        { "the same day twice", "before: [5, 1]", "before: [5, 5]", 0, "reminders.before" },
        { "too many reminders", "maximum-count: 5", "maximum-count: 21", 0, "reminders.maximum-count" },
        { "an id with capitals", "  - id: targets", "  - id: Targets", 0, "phases[0].id" },
        { "an id with a blank", "  - id: targets", "  - id: my targets", 0, "phases[0].id" },
        { "an id that ends in a hyphen", "  - id: targets", "  - id: targets-", 0, "phases[0].id" },
        { "two phases of one id", "  - id: mid-year", "  - id: targets", 0, "phases[1].id" },
        { "two fields of one id in different phases", "      - id: progress", "      - id: target", 0, "phases[1].fields[0].id" },
        { "two grades of one code", "code: mostly", "code: achieved", 0, "scales[0].grades[1].code" },
        { "two grades of one mark", "mark: △", "mark: ○", 0, "scales[0].grades[2].mark" },
        { "outside bears a grade's mark", "mark: ―", "mark: ×", 0, "scales[0].outside.mark" },
        { "a day that no year has", "date: 5/15", "date: 2/30", 0, "phases[0].dates.due.date" },
        { "a month that no year has", "date: 5/15", "date: 13/1", 0, "phases[0].dates.due.date" },
        { "a day in another notation", "date: 5/15", "date: 5月15日", 0, "phases[0].dates.due.date" },
        { "a time that no day has", "date: 5/15, move: next, time: \"17:15\"", "date: 5/15, move: next, time: \"24:00\"", 0, "phases[0].dates.due.time" },
        { "due before opening", "date: 5/15", "date: 4/10", 0, "phases[0].dates.due" },
        { "closing before due", "date: 5/22", "date: 5/14", 0, "phases[0].dates.closing" },
        { "closing earlier on the due day", "closing: { date: 5/22, move: next, time: \"17:15\" }", "closing: { date: 5/15, move: next, time: \"12:00\" }", 0, "phases[0].dates.closing" },
        { "publication before closing", "date: 6/10", "date: 5/21", 0, "phases[0].dates.publication" },
        { "publication in April without after-year", "date: 4/20, after-year: true", "date: 4/20", 0, "phases[2].dates.publication" },
        { "a phase that opens before the one above it", "opening: { date: 11/16", "opening: { date: 4/2", -1, "phases[1].dates" },
        { "care before the last publication", "care: { date: 6/30, after-year: true", "care: { date: 4/19, after-year: true", 0, "care" },
        { "office hours that end before they begin", "until: \"17:15\" }", "until: \"8:00\" }", 0, "office-hours.until" },
        { "a choice without a scale", "        scale: attainment\n", "", -5, "phases[2].fields[0].scale" },
        { "a choice on an unknown scale", "scale: attainment", "scale: unknown", 0, "phases[2].fields[0].scale" },
        { "a scale on a text", "kind: text", "scale: attainment\n        kind: text", 0, "phases[0].fields[0].scale" },
        { "a length on a choice", "scale: attainment", "scale: attainment\n        max-length: 5", 1, "phases[2].fields[0].max-length" },
        { "an unknown kind", "kind: choice", "kind: radio", 0, "phases[2].fields[0].kind" },
        { "required-when points nowhere", "field: rating, is", "field: ratings, is", 0, "phases[2].fields[2].required-when.field" },
        { "required-when points to another phase", "field: rating, is", "field: target, is", 0, "phases[2].fields[2].required-when.field" },
        { "required-when points to itself", "field: rating, is", "field: outside-reason, is", 0, "phases[2].fields[2].required-when.field" },
        { "required-when names an unknown grade", "is: [outside]", "is: [none]", 0, "phases[2].fields[2].required-when.is" },
        { "required-when without values", "is: [outside]", "is: []", 0, "phases[2].fields[2].required-when.is" },
        { "a soft length beyond the length", "soft-length: 160", "soft-length: 1001", 0, "phases[0].fields[0].soft-length" },
        { "a length beyond every answer", "max-length: 1000", "max-length: 10001", 0, "phases[0].fields[0].max-length" },
        { "a column of an unknown field", "field: progress, width", "field: progres, width", 0, "report.columns[1].field" },
        { "a column of an internal field", "- field: reflection", "- field: handover-note", 0, "report.columns[3].field" },
        { "the same column twice", "field: progress, width", "field: target, width", 0, "report.columns[1].field" },
        { "widths below 100", "unit-width: 11", "unit-width: 10.5", 0, "report.unit-width" },
        { "a width of nothing", "width: 7", "width: 0", 0, "report.columns[2].width" },
        { "an unknown placeholder", "{年度} {区} 所属", "{年} {区} 所属", 0, "report.title" },
        { "a placeholder where nobody fills it", "task: 今年度の目標の入力", "task: \"{年度}の目標の入力\"", 0, "phases[0].task" },
        { "a line break in a name", "title: 所属目標", "title: \"所属\\n目標\"", 0, "title" },
        { "U+0000", "title: 所属目標", "title: \"所属\\0目標\"", 0, "title" },
        { "an anchor", "title: 所属目標", "title: &a 所属目標", 0, "title" },
        { "a tag", "title: 所属目標", "title: !!str 所属目標", 0, "title" },
        { "an anchor on a mapping", "escalation: {", "escalation: &e {", 0, "escalation" },
        { "no phases", "phases:\n", "phases: []\nremoved:\n", 0, "phases" },
        { "a tab as indent", "  on-day: true", "\ton-day: true", 0, "" },
        { "a quote left open", "unit-heading: 所属等名(ア)", "unit-heading: \"所属等名(ア)", 0, "" },
        { "a second document", "report:\n", "---\nreport:\n", 0, "" },
        { "a key that is a list", "filler: section", "filler: section\n[a, b]: c", 1, "" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
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
            .Replace("date: 2/30", "date: 5/15", StringComparison.Ordinal)
            .Replace("date: 12/4", "date: 13/4", StringComparison.Ordinal)
            .Replace("width: 7", "width: x", StringComparison.Ordinal);
        var problems = SchemeFiles.Problems(broken);
        Assert.Equal(["filler", "phases[1].dates.due.date", "report.columns[2].width"], problems.Select(p => p.Field).Where(f => f != "phases[1].dates.due"));
        Assert.Equal(problems.Select(p => p.Line).Order(), problems.Select(p => p.Line));
    }

    [Fact]
    public void An_alias_bomb_is_refused_without_being_built()
    {
        var bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"{(char)('a' + (i % 26))}{i}: &n{i} [*a, *a]\n"));
        Assert.Contains(SchemeFiles.Problems(bomb), p => p.Line == 1 && p.Message.Contains("アンカー", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(13, "deeper than the language ever goes")]
    [InlineData(20_000, "far too deep for a recursive reader")]
    public void Depth_is_capped(int depth, string because) =>
        Assert.True(SchemeFiles.Problems("title: " + new string('[', depth) + new string(']', depth)) is { Count: > 0 }, because);

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
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(damage.ToArbitrary(), HoldsInside));
    }

    private static void HoldsInside(string yaml)
    {
        var lines = yaml.Split('\n').Length;
        Assert.All(SchemeFiles.Problems(yaml), p => Assert.InRange(p.Line, 1, lines));
    }
}
