using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Cycles.Planning;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>The lists of digests, escalations and summaries.</summary>
public static class MailLists
{
    public static void Print(MailScene scene, MailBody body)
    {
        switch (scene.Row.Purpose)
        {
            case MailPurpose.ClosingSummary:
                Closing(scene, body);
                break;
            case MailPurpose.ApprovalOverdue:
                Approval(scene, body);
                break;
            case MailPurpose.Vacancy:
                Vacancy(scene, body);
                break;
            default:
                Missing(scene, body);
                break;
        }
    }

    /// <summary>Two years stand under their names, the newer one first.</summary>
    private static void Missing(MailScene scene, MailBody body)
    {
        if (scene.Older is not { } older)
        {
            Sheets(scene, body);
            return;
        }

        foreach (var year in new[] { scene, older })
        {
            body.Line("");
            Line(body, $"【{year.Cycle.Cycle.Name}】");
            Sheets(year, body);
        }
    }

    /// <summary>未着手 and so on, as on the board.</summary>
    public static string Word(SheetProgress progress) => progress switch
    {
        SheetProgress.NotStarted => "未着手",
        SheetProgress.Draft => "下書きあり（未提出）",
        SheetProgress.Returned => "差戻し（再提出待ち）",
        SheetProgress.Submitted => "提出済",
        SheetProgress.Checked => "確認済",
        SheetProgress.Outside => "評価対象外（―）",
        _ => throw new ArgumentOutOfRangeException(nameof(progress), progress, "Unknown progress."),
    };

    private static void Sheets(MailScene scene, MailBody body)
    {
        foreach (var (sheet, phase) in scene.Missing())
        {
            var due = scene.DatesOf(sheet, phase.Id).Due;
            body.Line("");
            Line(body, $"■ {scene.NameOf(sheet)}（{phase.Label}）");
            Line(body, $"　提出期限　{MailWords.Instant(due)}");
            Line(body, $"　　　　　　（{DaysLeft.Text(scene.Now, due)}）");
            Line(body, $"　状況　　　{Word(sheet.State(phase.Id).Progress)}");
            Joint(scene, sheet, body);
            PostOf(scene, sheet, body);
            Link(scene, sheet.Id, body);
        }
    }

    /// <summary>The sheets that nobody answers, with what is open of each.</summary>
    private static void Vacancy(MailScene scene, MailBody body)
    {
        foreach (var sheet in scene.SheetsInOrder())
        {
            Line(body, $"■ {scene.NameOf(sheet)}");
            foreach (var phase in scene.Cycle.Scheme.Phases.Where(p => sheet.State(p.Id) is { Gate: Gate.Open, IsMissing: true } && !sheet.AsksNothing(p)))
            {
                Line(body, $"　{phase.Label}　提出期限　{MailWords.Instant(scene.DatesOf(sheet, phase.Id).Due)}");
            }
        }
    }

    private static void Joint(MailScene scene, SheetHead sheet, MailBody body)
    {
        if (sheet.Units.Count > 1)
        {
            Line(body, $"　幹事課　　{scene.NameOf(sheet.Lead)}");
        }
    }

    /// <summary>In which of their posts somebody is asked who has several.</summary>
    private static void PostOf(MailScene scene, SheetHead sheet, MailBody body)
    {
        if (scene.Recipient is not { Holder.Length: > 0 } me)
        {
            return;
        }

        var posts = scene.Ward.Posts.Select(p => p.Body).Where(p => p.Holder == me.Holder && p.Role.AnswersItsUnit()).ToList();
        if (posts.Count > 1 && posts.Find(p => sheet.Units.Contains(p.Unit)) is { } post)
        {
            Line(body, $"　職　　　　{post.Title}{(post.Kind == PostKind.Regular ? "" : $"（{RosterWords.Of(post.Kind)}）")}");
        }
    }

    private static void Link(MailScene scene, SheetId sheet, MailBody body)
    {
        if (scene.LinkFor(sheet) is not { } link)
        {
            return;
        }

        body.Line("");
        MailBlocks.LinkLine(scene, link, MailField.Link, body);
        body.Line("");
        body.Line("開かない場合の入力ページ");
        MailBlocks.LinkLine(scene, link, MailField.EntryPage, body);
        body.Line("リンク番号");
        MailBlocks.LinkLine(scene, link, MailField.LinkNumber, body);
        body.Line("確認コード");
        MailBlocks.LinkLine(scene, link, MailField.Code, body);
    }

    private static void Closing(MailScene scene, MailBody body)
    {
        if (scene.Phase is not { } phase)
        {
            return;
        }

        if (scene.Ward.Ward == Keys.City)
        {
            ClosingOfCity(scene, phase, body);
            return;
        }

        var sheets = scene.Ward.InOrder().Where(s => !s.Body.IsAbsent(phase.Id)).Select(s => (Sheet: s.Body, Progress: Summaries.ProgressOf(scene.Ward, s.Body, phase))).ToList();
        Counts(body, "", sheets.GroupBy(s => s.Progress).ToDictionary(g => g.Key, g => g.Sum(s => s.Sheet.UnitsIn(phase.Id).Count)));
        var missing = sheets.Where(s => IsMissing(s.Progress)).ToList();
        body.Line("");
        body.Line(missing.Count == 0 ? "未提出の所属はありません。" : "未提出の所属");
        foreach (var (sheet, progress) in missing)
        {
            Line(body, $"　・{scene.NameOf(sheet)}　{Word(progress)}");
        }
    }

    private static void ClosingOfCity(MailScene scene, PhaseScheme phase, MailBody body)
    {
        // A ward that was founded or has ended (組織改正) is in no count of a phase in which none of its sheets speaks.
        var changed = scene.Cycle.Cycle.Wards.Where(w => w is not { From: null, Until: null }).Select(w => w.Id).ToHashSet();
        foreach (var ward in (scene.Facts.Wards ?? []).Where(w => !changed.Contains(w.Ward) || w.Phases.GetValueOrDefault(phase.Id) is not { Sections.Count: 0 }))
        {
            Line(body, $"■ {scene.Cycle.Cycle.Wards.FirstOrDefault(w => w.Id == ward.Ward)?.Name ?? ward.Ward.Value}");
            Counts(body, "　", ward.Phases.GetValueOrDefault(phase.Id)?.Sections ?? new Dictionary<SheetProgress, int>());
        }
    }

    private static void Counts(MailBody body, string indent, IReadOnlyDictionary<SheetProgress, int> sections)
    {
        foreach (var progress in Enum.GetValues<SheetProgress>().Where(sections.ContainsKey))
        {
            Line(body, string.Create(CultureInfo.InvariantCulture, $"{indent}{Word(progress)}　{sections[progress]}所属"));
        }
    }

    private static void Approval(MailScene scene, MailBody body)
    {
        if (scene.Phase is { } phase)
        {
            var day = MunicipalTime.DayOf(scene.Cycle.Timetable.For(phase.Id, PhaseDateKind.Publication));
            Line(body, $"■ {phase.Label}　公表予定日まで：{(scene.Today < day ? $"あと{day.DayNumber - scene.Today.DayNumber}日" : scene.Today == day ? "本日" : "経過しています")}");
        }
    }

    private static bool IsMissing(SheetProgress progress) =>
        progress is SheetProgress.NotStarted or SheetProgress.Draft or SheetProgress.Returned;

    private static void Line(MailBody body, string text)
    {
        foreach (var line in MailText.Fold(text))
        {
            body.Line(line);
        }
    }
}
