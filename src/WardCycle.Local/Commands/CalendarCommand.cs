using System.CommandLine;
using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Local.Serving;

namespace WardCycle.Local.Commands;

/// <summary><c>calendar</c>: closed days with their reason, one per line.</summary>
public static class CalendarCommand
{
    private static readonly Option<string> Data = DataOption.Create();
    private static readonly Option<string> From = new("--from") { Description = "最初の日（2026-04-01 の形）", HelpName = "DATE", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "最後の日（2027-03-31 の形）", HelpName = "DATE", Required = true };

    public static Command Build()
    {
        var command = new Command("calendar", "閉庁日とその理由を、1日1行で書き出します。") { From, To, Data };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        if (Day(parse.GetValue(From)!) is not { } from)
        {
            return Exit.Refuse(parse, Unreadable("--from", parse.GetValue(From)!));
        }

        if (Day(parse.GetValue(To)!) is not { } to)
        {
            return Exit.Refuse(parse, Unreadable("--to", parse.GetValue(To)!));
        }

        if (to < from)
        {
            return Exit.Refuse(parse, "--to には --from 以後の日を指定してください。");
        }

        var holidays = LocalHolidays.Load(new(parse.GetValue(Data)!));
        if (HolidayCoverage.Gap(holidays, from, to) is { } gap)
        {
            return Exit.Refuse(parse, gap);
        }

        foreach (var closed in ClosedDays.Between(new(holidays), from, to))
        {
            parse.InvocationConfiguration.Output.WriteLine(closed);
        }

        return Exit.Ok;
    }

    private static string Unreadable(string option, string text) => $"{option}「{text}」を日付として読めません。2026-04-01 の形で、実在する日を指定してください。";

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
