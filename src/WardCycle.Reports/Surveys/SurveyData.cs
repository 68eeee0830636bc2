using System.Globalization;
using System.Text.Json;
using WardCycle.Calendar;
using WardCycle.Publication;
using WardCycle.Reports.OpenData;
using WardCycle.Reports.Paper;
using WardCycle.Schemes;
using WardCycle.Surveys;

namespace WardCycle.Reports.Surveys;

/// <summary>Results as open data: one line a place, question and answer; what is not published is empty and says so.</summary>
internal static class SurveyData
{
    public const string Format = "wardcycle-survey/1";

    private const string Csvs = "text/csv; charset=utf-8";

    public static IReadOnlyList<ReportFile> Csv(SurveyWords words)
    {
        var columns = Columns(words);
        List<OpenDataColumn<(int Number, OpenDataColumn<Line> Column)>> description =
        [
            new("ファイル名", "", _ => $"{words.Content.FileName}.csv"),
            new("番号", "", c => Text(c.Number)),
            new("列名", "", c => c.Column.Name),
            new("説明", "", c => c.Column.Meaning),
        ];
        return
        [
            new($"{words.Content.FileName}.csv", new(CsvFile.Write(columns, Lines(words)), Csvs)),
            new(words.Content.FileName + ReportFileName.Columns, new(CsvFile.Write(description, columns.Select((c, i) => (i + 1, c))), Csvs)),
        ];
    }

    public static byte[] Json(SurveyWords words) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            format = Format,
            title = words.Title,
            isRehearsal = words.Content.IsRehearsal,
            fiscalYear = new { year = words.Content.Year.Year, era = words.Content.Year.Label },
            survey = new { id = words.Content.Survey.Id, label = words.Content.Survey.Label, method = PrintableText.Of(words.Content.Survey.Method) },
            period = new { id = words.Content.Period.Id, label = words.Content.Period.Label, from = ReportColumns.Iso(words.From), to = ReportColumns.Iso(words.To) },
            edition = words.Content.Edition,
            publishedOn = ReportColumns.Iso(words.Content.PublishedOn),
            note = SurveyResult.Note,
            places = words.Content.Places.Select(p => new
            {
                wardId = p.Place.Ward.Value,
                ward = p.Place.WardName,
                placeId = p.Place.Id.Value,
                place = p.Place.Name,
                answered = p.Counts.Answered,
                distributed = p.Distributed,
                summary = p.Summary is { IsPublic: true } summary ? PrintableText.Of(summary.Text) : null,
            }),
            questions = words.Tables.Select(t => new
            {
                id = t.Question.Id,
                label = t.Question.Label,
                lines = t.Lines.Select(l => new
                {
                    placeId = l.Place?.Id.Value,
                    place = l.Name,
                    n = l.N,
                    isHidden = l.IsHidden,
                    grades = l.Grades?.Select(g => new { id = g.Grade.Code, label = g.Grade.Label, count = g.Count, share = g.Share, points = g.Grade.Points }),
                    mean = l.Mean,
                }),
            }),
            corrections = words.Content.Corrections.Select(c => new { on = ReportColumns.Iso(c.On), edition = c.Edition, text = PrintableText.Of(c.Text) }),
        },
        JsonFile.Options);

    private static IEnumerable<Line> Lines(SurveyWords words) =>
        from table in words.Tables
        from line in table.Lines
        where line.Place is not null
        let place = words.Content.Places.First(p => p.Place == line.Place)
        from grade in table.Question.Grades
        select new Line(place, table.Question, line, grade, line.Grades?.First(g => g.Grade == grade));

    private static IReadOnlyList<OpenDataColumn<Line>> Columns(SurveyWords words) =>
    [
        new("年度（西暦）", "年度が始まる年の西暦です。", _ => Text(words.Content.Year.Year)),
        new("年度", "年度の和暦の表記です。", _ => words.Content.Year.Label),
        new("アンケート", "アンケートの名称です。", _ => words.Content.Survey.Label),
        new("時期", "アンケートを行った時期の名称です。", _ => words.Content.Period.Label),
        new("開始日", "アンケートを始めた日（西暦）です。", _ => ReportColumns.Iso(words.From)),
        new("終了日", "アンケートを終えた日（西暦）です。", _ => ReportColumns.Iso(words.To)),
        new("開始日（和暦）", "アンケートを始めた日の和暦の表記です。", _ => Era.Date(words.From)),
        new("終了日（和暦）", "アンケートを終えた日の和暦の表記です。", _ => Era.Date(words.To)),
        new("方法", "調査の方法です。", _ => words.Content.Survey.Method),
        new("区コード", "区を表す記号です。年度を通じて変わりません。", l => l.Place.Place.Ward.Value),
        new("区", "区の名称です。", l => l.Place.Place.WardName),
        new("所属コード", "アンケートを行った区または所属を表す記号です。", l => l.Place.Place.Id.Value),
        new("所属", "アンケートを行った区または所属の名称です。", l => l.Place.Place.Name),
        new("配布数", "配った用紙の枚数です。数えていないときは空欄です。", l => l.Place.Distributed is { } d ? Text(d) : ""),
        new("回答数", "回答した方の数です。用紙とウェブの合計です。", l => Text(l.Place.Counts.Answered)),
        new("設問", "設問の文です。", l => l.Question.Label),
        new("設問の回答数", "その設問に回答した方の数（n）です。", l => Text(l.Printed.N)),
        new("選択肢コード", "選択肢を表す記号です。", l => l.Grade.Code),
        new("選択肢", "選択肢の言葉です。", l => l.Grade.Label),
        new("件数", "その選択肢を選んだ方の数です。公表しないときは空欄です。", l => l.Figures is { } f ? Text(f.Count) : ""),
        new("割合", "その設問に回答した方に占める割合（%、四捨五入）です。公表しないときは空欄です。", l => l.Figures?.Share ?? ""),
        new("平均点", "その設問の点数の平均（四捨五入）です。点数のない設問と、公表しないときは空欄です。", l => l.Printed.Mean ?? ""),
        new("注記", "公表しない理由です。回答がないときは「回答なし」、公表しているときは空欄です。", l => l.Figures is not null ? "" : l.Printed.IsHidden ? SurveyTable.Hidden : "回答なし"),
        new("版", "1から始まる版の番号です。訂正すると増えます。", _ => Text(words.Content.Edition)),
        new("区分", "練習用の資料は【予行】です。それ以外は空欄です。", _ => words.Content.IsRehearsal ? "【予行】" : ""),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Line(PlaceResult Place, SurveyQuestion Question, SurveyLine Printed, SurveyGrade Grade, GradeLine? Figures);
}
