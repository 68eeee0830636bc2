using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Secretariat.Papers;
using WardCycle.Standards;
using WardCycle.Surveys;

namespace WardCycle.Web.Secretariat.Standards;

/// <summary>Puts the meeting's papers together: what a scheme has no room for has no part.</summary>
public static class PapersWords
{
    public static MeetingPapers Of(CityModel model, Func<Organisation.UnitId, bool> maySee)
    {
        var standards = model.Standards;
        var open = standards.Open;
        return new(
            $"{standards.Scheme.Committees.FirstOrDefault(c => c.IsCity)?.Label ?? "会議"}資料",
            $"{Era.Date(standards.Today)}現在　{open.Cycle.Name}",
            $"{open.Cycle.Id}-papers",
            open.Cycle.IsRehearsal,
            [
                new("各区の進み具合", CityBlocks.Of(model)),
                .. open.Scheme.Standards is null ? [] : OfStandards(standards, maySee),
                .. open.Scheme.Surveys is null ? [] : OfSurveys(model),
                .. open.Scheme.SharesCases ? [new("共有する事例", Cases(model))] : Array.Empty<PapersPart>(),
                .. Ticked("好事例の候補", model.Cases.Ticked),
                .. Ticked("予算に反映したいもの", model.Cases.Budget),
            ]);
    }

    private static IEnumerable<PapersPart> OfStandards(StandardsModel model, Func<Organisation.UnitId, bool> maySee)
    {
        yield return new($"{model.Scheme.Label}の検証",
        [
            .. model.Scheme.Guideline is { } guideline ? [new PapersBlock.Words($"指針の版：{guideline}")] : Array.Empty<PapersBlock>(),
            new PapersBlock.Words("基準ごとの点検の結果は、1の表にあります。"),
            .. model.Groups.SelectMany(g => new PapersBlock[] { new PapersBlock.Heading(g.Label ?? "基準"), new PapersBlock.Lines([.. g.Standards.Select(s => Short(s.Words))]) }),
        ]);
        yield return new("検討する提案", OrNone(
            [.. model.State.Proposals.Select(p => p.Body).Where(p => p.State is ProposalState.Open or ProposalState.Deferred).SelectMany(p => OfProposal(model, p))]));
        yield return new("今年度の決定", OrNone(Decided(model, maySee).ToList() is { Count: > 0 } lines ? [new PapersBlock.Lines(lines)] : []));
    }

    private static IEnumerable<PapersBlock> OfProposal(StandardsModel model, Proposal proposal)
    {
        yield return new PapersBlock.Heading($"提案{proposal.Number}（{model.WardName(proposal.Ward)}）　{model.Title(proposal)}");
        List<IReadOnlyList<string>> rows =
        [
            ["今の基準", model.State.Catalogue.Newest(proposal.Standard) is { IsRetired: false } now ? Short(now.Words) : "―"],
            ["提案", proposal.Words is null ? "廃止" : Short(proposal.Words)],
            ["理由", proposal.Reason],
            .. proposal.Question is { } question ? [[$"関係局の回答（{question.Bureau}）", question.Answer ?? "照会中"]] : Array.Empty<IReadOnlyList<string>>(),
        ];
        yield return new PapersBlock.Table($"提案{proposal.Number}の内容", ["項目", "内容"], rows);
    }

    /// <summary>A decision of an earlier year came along with the catalogue.</summary>
    private static IEnumerable<string> Decided(StandardsModel model, Func<Organisation.UnitId, bool> maySee) =>
    [
        .. model.State.Decisions.Where(d => d.At >= model.Open.Cycle.StartedAt)
            .Select(d => $"提案{d.Proposal}：{StandardReview.Name(d.Outcome)}{(d.Move is { } move ? $"・{StandardReview.Name(move)}" : "")}（{model.CommitteeName(d.Committee)}、{Era.Date(d.On)}）理由：{d.Reason}"),
        .. model.State.Meetings.Where(m => m.Ward == WardCycle.Record.Keys.City || maySee(m.Ward))
            .Select(m => $"{m.Matter}：{m.Decided}（{model.CommitteeName(m.Committee)}、{Era.Date(m.On)}）理由：{m.Reason}"),
    ];

    /// <summary>As they are published: where too few answered, n alone. What is not over has no result yet.</summary>
    private static IEnumerable<PapersPart> OfSurveys(CityModel model)
    {
        yield return new("アンケートの結果", OrNone(
        [
            .. from content in model.Surveys
               let heading = new PapersBlock.Heading(content.Survey.NameIn(content.Period, content.Year))
               from block in SurveyTable.Of(content).Select(PapersBlock (t) => Table(t)).Prepend(new PapersBlock.Words(content.Survey.Method)).Prepend(heading)
               select block,
        ]));
        yield return new("アンケートで寄せられた課題（対応中）", OrNone(model.Issues.Count == 0 ? [] :
        [
            new PapersBlock.Table("対応中の課題", ["区", "課題", "担当", "期日"],
                [.. model.Issues.Select(i => (IReadOnlyList<string>)[model.Standards.WardName(i.Ward), i.Text, i.OwnerName, $"{Era.Date(i.Due)}{(i.IsOverdue(model.Standards.Today) ? "（期日を過ぎています）" : "")}"])]),
        ]));
    }

    private static PapersBlock.Table Table(SurveyTable table) => new(
        table.Question.Label,
        ["区・所属", "n", .. table.Question.Grades.Select(g => g.Label), .. table.Question.PrintsMean ? ["平均点"] : Array.Empty<string>()],
        [
            .. table.Lines.Select(l => (IReadOnlyList<string>)
            [
                l.Name, l.N.ToString(CultureInfo.InvariantCulture),
                .. l.Grades is { } grades ? grades.Select(g => $"{g.Count}件（{g.Share}%）") : Enumerable.Repeat(l.Instead, table.Question.Grades.Count),
                .. table.Question.PrintsMean ? [l.Mean ?? "―"] : Array.Empty<string>(),
            ]),
        ]);

    private static IReadOnlyList<PapersBlock> Cases(CityModel model) => OrNone(
    [
        .. from word in model.Standards.Scheme.Principles.Select(p => (Id: (string?)p.Id, Label: (string?)p.Label)).Append((null, null))
           from theme in model.Cases.Book.Of(word.Id)
           from block in new PapersBlock[]
           {
               new PapersBlock.Heading(word.Label is { } label ? $"{label}　{theme.Key}" : theme.Key),
               new PapersBlock.Lines([.. theme.Select(e => $"{e.Case.Title}（{e.WardName}、{e.Year.Label}）\n{e.Case.Text}")]),
           }
           select block,
    ]);

    private static IEnumerable<PapersPart> Ticked(string heading, IReadOnlyList<TickedText> texts) => texts.Count == 0 ? [] :
    [
        new(heading, [new PapersBlock.Table(heading, ["区・所属", "段階", "内容"], [.. texts.Select(t => (IReadOnlyList<string>)[$"{t.Ward.Name} {t.Units}", t.Phase.Label, t.Text.Length == 0 ? "（記入なし）" : t.Text])])]),
    ];

    private static IReadOnlyList<PapersBlock> OrNone(IReadOnlyList<PapersBlock> blocks) => blocks.Count == 0 ? [new PapersBlock.Words("ありません。")] : blocks;

    private static string Short(StandardWords words) =>
        $"{words.Number}　{words.Title}{(words.Level is { } level ? $"（{level.Words}）" : "")}　{words.Text}";
}
