using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Mail.Texts;

/// <summary>What the one-line fields say in a mail.</summary>
public static class MailWords
{
    public static string Of(MailScene scene, MailField field) => MailText.OneLine(Words(scene, field));

    /// <summary>令和8年5月29日（金）17時15分</summary>
    public static string Instant(DateTimeOffset at)
    {
        var time = MunicipalTime.TimeOf(at);
        return string.Create(CultureInfo.InvariantCulture, $"{Era.DateWithWeekday(MunicipalTime.DayOf(at))}{time.Hour}時{(time.Minute == 0 ? "" : $"{time.Minute:00}分")}");
    }

    private static string Words(MailScene scene, MailField field) => field switch
    {
        MailField.FiscalYear => scene.Cycle.Cycle.FiscalYear.Label,
        MailField.Ward => Ward(scene),
        MailField.Section => Section(scene),
        MailField.Recipient => Recipient(scene),
        MailField.CycleTitle => scene.Cycle.Cycle.Title,
        MailField.Phase => scene.Phase?.Label ?? "",
        MailField.Task => scene.Phase?.Task ?? "",
        MailField.AsOf => Date(scene, PhaseDateKind.AsOf),
        MailField.Due => Due(scene) is { } due ? Instant(due) : "",
        MailField.DueDay => Due(scene) is { } due ? Day(MunicipalTime.DayOf(due)) : "",
        MailField.DaysLeft => Left(scene),
        MailField.Closing => Closing(scene) is { } closing ? Instant(closing) : "",
        MailField.Publication => Date(scene, PhaseDateKind.Publication),
        MailField.Office => scene.Cycle.Cycle.Contact.Office,
        MailField.LeadSection => scene.Sheet is { } sheet ? scene.NameOf(sheet.Lead) : "",
        MailField.JointSections => scene.Sheet is { } sheet ? scene.NameOf(sheet) : "",
        MailField.DraftSavedOn => scene.State.DraftAt is { } saved ? Day(MunicipalTime.DayOf(saved)) : "",
        MailField.Receipt => scene.Facts.Revision?.Receipt ?? "",
        MailField.ReceivedAt => scene.Facts.Revision is { } revision ? Instant(revision.At) : "",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A block is no word."),
    };

    /// <summary>Nobody is told that a due date is past who has given what was asked, or is asked nothing.</summary>
    private static string Left(MailScene scene) =>
        scene.IsGiven ? "提出済みです"
        : scene.State.Progress == SheetProgress.Outside ? "入力は不要です"
        : Due(scene) is { } due ? DaysLeft.Text(scene.Now, due) : "";

    private static string Ward(MailScene scene) =>
        scene.Ward.Ward == Keys.City
            ? "全区"
            : scene.Cycle.Cycle.Wards.FirstOrDefault(w => w.Id == scene.Ward.Ward)?.Name ?? scene.NameOf(scene.Ward.Ward);

    private static string Section(MailScene scene) =>
        scene.Sheet is { } sheet ? scene.NameOf(sheet)
        : scene.Recipient is { } post ? scene.NameOf(post.Unit)
        : "";

    /// <summary>総務課長　様; the unit stands before a title that does not name it.</summary>
    private static string Recipient(MailScene scene)
    {
        if (scene.Recipient is not { } post)
        {
            return "";
        }

        var unit = scene.NameOf(post.Unit);
        var title = post.Title.Length == 0 || post.Title.StartsWith(unit, StringComparison.Ordinal) ? post.Title : $"{unit}　{post.Title}";
        return $"{(title.Length == 0 ? unit : title)}　様";
    }

    private static DateTimeOffset? Due(MailScene scene) =>
        scene.Dates?.Due ?? (scene.Row.Phase is { } phase ? scene.Cycle.Timetable.For(phase, PhaseDateKind.Due) : null);

    private static DateTimeOffset? Closing(MailScene scene) =>
        scene.Dates?.End ?? (scene.Row.Phase is { } phase ? scene.Cycle.Timetable.For(phase, PhaseDateKind.Closing) : null);

    private static string Date(MailScene scene, PhaseDateKind kind) =>
        scene.Row.Phase is { } phase ? Era.DateWithWeekday(MunicipalTime.DayOf(scene.Cycle.Timetable.For(phase, kind))) : "";

    /// <summary>5月29日（金）</summary>
    private static string Day(DateOnly day) => $"{day.Month}月{day.Day}日（{Era.Weekday(day)}）";
}
