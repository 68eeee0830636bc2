using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Publication;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reports;

/// <summary>Whatever a scheme asks and however it lays a report out: what is internal reaches no file.</summary>
public sealed class InternalFieldTests
{
    private const string Secret = "内部秘密", Open = "公開本文";

    [Fact]
    public void No_internal_field_reaches_any_file_of_any_scheme() =>
        Prop.ForAll(Contents.ToArbitrary(), content =>
        {
            var texts = new Written(content).Files.Select(f => (f.Name, Text: Text(f))).ToList();
            return texts.All(t => !t.Text.Contains(Secret, StringComparison.Ordinal)).Label(string.Join(", ", texts.Where(t => t.Text.Contains(Secret, StringComparison.Ordinal)).Select(t => t.Name)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_drawn_schemes_do_print_what_is_public() =>
        Assert.Contains(Contents.Sample(30), content => new Written(content).Text(".html").Contains(Open, StringComparison.Ordinal));

    public static TheoryData<string> Shipped { get; } = [.. ShippedSchemes.Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void No_internal_field_of_a_shipped_scheme_reaches_any_file(string id)
    {
        var scheme = SchemeLoader.LoadTrusted(ShippedSchemes.Yaml(id)!);
        var fields = scheme.Phases.SelectMany(p => p.Fields).ToList();
        var answers = new Answers(fields.ToDictionary(f => f.Id, f => f.IsPublic ? f.Kind == FieldKind.Choice ? scheme.Scale(f.Scale!).Grades[0].Code : Open : Secret));
        var row = new ReportRow(
            "区民部", "総務課", "somu", answers, ImmutableDictionary<PhaseId, string>.Empty, [], ImmutableDictionary<PhaseId, DateOnly>.Empty,
            Earlier: [new(new(2025), answers, [])]);
        var content = new ReportContent(scheme, scheme.Phases[^1].Id, new(2026), "mihon", "見本区", new(2027, 3, 31), 1, false, false, [row], []);
        Assert.All(new Written(content).Files, f => Assert.DoesNotContain(Secret, Text(f), StringComparison.Ordinal));
        Assert.Contains(Open, new Written(content).Text(".html"), StringComparison.Ordinal);
    }

    /// <summary>A field's label, value, previous value and target all bear the mark of what it is.</summary>
    private static Gen<FieldScheme> Field(int number) =>
        from isPublic in Gen.Elements(true, false)
        from kind in Gen.Elements(FieldKind.Text, FieldKind.Line, FieldKind.Choice, FieldKind.Figure, FieldKind.Date)
        from of in Gen.Elements(null, "strategy", "outcome")
        let mark = isPublic ? Open : Secret
        select new FieldScheme(
            new($"f{number}"), $"{mark}の欄{number}", kind, isPublic, false, Scale: kind == FieldKind.Choice ? (isPublic ? "open" : "secret") : null,
            For: of, Unit: isPublic ? "件" : Secret, Previous: $"{mark}の前年",
            Target: kind == FieldKind.Figure ? new(TargetRule.AtLeast, 3, Unit: isPublic ? "件" : Secret) : null);

    private static Gen<ReportContent> Contents =>
        from fields in Gen.CollectToArray(Enumerable.Range(0, 8), Field)
        from blocks in Gen.CollectToArray(Enumerable.Range(0, 3), _ => Block(fields))
        from isDraft in Gen.Elements(true, false)
        from rows in Gen.Choose(1, 3)
        select Content([.. fields], [.. blocks], isDraft, rows);

    private static Gen<ReportBlock> Block(IEnumerable<FieldScheme> fields) =>
        from kind in Gen.Choose(0, 3)
        from picked in Gen.Elements(fields.ToArray()).ListOf(4)
        from year in Gen.Choose(-1, 0)
        from beside in Gen.Elements(true, false)
        let cells = picked.SelectMany(f => Cells(f.Id, year)).ToList()
        select kind switch
        {
            0 => (ReportBlock)new ReportBlock.Units(null, "所属", 20, [.. picked.Where(f => f.For is null).DistinctBy(f => f.Id).Select(f => new ReportColumn(f.Id, "見出し", null, 20))]),
            1 => new ReportBlock.Items("表", "outcome", "strategy", [.. cells.Select(c => new BlockColumn(c, "見出し", null, 10))]),
            2 => new ReportBlock.Form("枠", "strategy", beside ? "strategy" : null, [[.. cells.Select(c => new FormCell(c, "見出し", 100.0 / cells.Count))]], beside),
            _ => new ReportBlock.Form(null, null, null, [[.. cells.Select(c => new FormCell(c, null, 100.0 / cells.Count))]]),
        };

    private static IEnumerable<CellContent> Cells(FieldId field, int year) =>
    [
        new CellContent.Answers([field], year), new CellContent.PreviousValue([field]), new CellContent.Target([field]),
        new CellContent.Several([new CellContent.OfItem(ItemPart.Label), new CellContent.Answers([field])]),
    ];

    /// <summary>Every other target takes its value from what another field says, internal or not.</summary>
    private static FieldScheme[] WithPlans(FieldScheme[] fields) => [.. fields.Select((field, i) =>
        field.Target is { } target && i % 2 == 0 && fields.FirstOrDefault(f => f != field && f.For == field.For) is { } plan
            ? field with { Target = target with { Value = null, Field = plan.Id } } : field)];

    private static ReportContent Content(FieldScheme[] drawn, ReportBlock[] blocks, bool isDraft, int rows)
    {
        var written = WithPlans(drawn);
        PlanItem[] items = [new(new("s"), "strategy", "戦略", Items: [new(new("o1"), "outcome", "一つ目"), new(new("o2"), "outcome", "二つ目")])];
        var fields = ItemFields.Expand(written, items, written);
        var basis = ReportWorld.Scheme;
        var scheme = basis with
        {
            ItemKinds = [new("strategy", "戦略"), new("outcome", "アウトカム")],
            Items = items,
            Scales = [Scale("open", Open), Scale("secret", Secret)],
            Phases = [.. basis.Phases.Take(2).Select(p => p with { Fields = [] }), basis.Phases[2] with { Fields = fields }],
            Report = basis.Report with { Columns = [], Blocks = blocks },
        };
        var answers = new Answers(fields.ToDictionary(f => f.Id, f => Answer(f)));
        var row = ReportWorld.Row("部", "課") with { Answers = answers, Earlier = [new(new(2025), answers, [])], Outside = ImmutableDictionary<PhaseId, string>.Empty };
        return ReportWorld.Content() with { Scheme = scheme, IsDraft = isDraft, Rows = [.. Enumerable.Range(0, rows).Select(i => row with { UnitId = $"u{i}" })] };
    }

    private static RatingScale Scale(string id, string mark) => new(id, $"{mark}の評価", [new("good", $"{mark}良", $"{mark}の凡例")], new("outside", "―", "対象外"));

    private static string Answer(FieldScheme field) => field.Kind switch
    {
        FieldKind.Choice => "good",
        FieldKind.Figure => field.IsPublic ? "5件" : $"5{Secret}",
        _ => field.IsPublic ? Open : Secret,
    };

    private static string Text(ReportFile file)
    {
        var bytes = file.Content.Bytes.ToArray();
        if (!file.Name.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }
}
