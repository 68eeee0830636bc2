using System.CommandLine;
using WardCycle.Calendar;
using WardCycle.Organisation;

namespace WardCycle.Local.Commands;

/// <summary><c>roster check FILE</c>: what a roster file holds, and everything that is wrong with it.</summary>
public static class RosterCommand
{
    private const long MaxBytes = 16 * 1024 * 1024;

    private static readonly Argument<string> Path = new("FILE") { Description = "名簿（CSV）" };

    public static Command Build()
    {
        var check = new Command("check", "名簿のファイルを確認します。取り込みは画面から行います。") { Path };
        check.SetAction(Check);
        return new("roster", "名簿のファイルを扱います。") { check };
    }

    private static int Check(ParseResult parse)
    {
        var read = InputFile.Read(parse.GetValue(Path)!, MaxBytes);
        if (read is not InputFile.Content { Bytes: var bytes })
        {
            return Exit.Refuse(parse, read.Message);
        }

        switch (RosterCsv.Read(bytes, read.Name))
        {
            case RosterLoad.Loaded loaded:
                Report(parse, read.Name, RosterCheck.Report(loaded.Roster, MunicipalTime.DayOf(TimeProvider.System.GetUtcNow())));
                return Exit.Ok;
            case RosterLoad.Refused refused:
                return Exit.Refuse(parse, refused.Problems.Select(p => p.ToString()).Append($"全部で{refused.Count}件の誤りがあります。"));
            default:
                throw new InvalidOperationException("A load is loaded or refused.");
        }
    }

    private static void Report(ParseResult parse, string name, RosterReport report)
    {
        parse.InvocationConfiguration.Output.WriteLine($"{name}: 取り込めます。");
        foreach (var line in report.Lines())
        {
            parse.InvocationConfiguration.Output.WriteLine(line);
        }
    }
}
