using System.CommandLine;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Rehearsal;

namespace WardCycle.Local.Commands;

/// <summary><c>roster check FILE</c>: what a roster file holds, and everything that is wrong with it.</summary>
public static class RosterCommand
{
    private const long MaxBytes = 16 * 1024 * 1024;

    private static readonly Argument<string> Path = new("FILE") { Description = "名簿（CSV）" };

    private static readonly Option<string[]> Domains = new("--domain") { Description = "使ってよいメールのドメイン（複数は繰り返す）。ほかのドメインの宛先を注意として示します。" };

    private static readonly Option<string> Previous = new("--previous") { Description = "前年度の名簿（CSV）。変わったところを示します。" };

    public static Command Build()
    {
        var check = new Command("check", "名簿のファイルを確認します。取り込みは画面から行います。") { Path, Domains, Previous };
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

        if (parse.GetValue(Domains) is { } typed && typed.FirstOrDefault(d => RosterDomains.Clean(d) is null) is { } wrong)
        {
            return Exit.Refuse(parse, $"「{wrong}」はドメインとして使えません。city.example.lg.jp のように指定してください。");
        }

        Roster? previous = null;
        if (parse.GetValue(Previous) is { } path)
        {
            var before = InputFile.Read(path, MaxBytes);
            if (before is not InputFile.Content { Bytes: var old })
            {
                return Exit.Refuse(parse, before.Message);
            }

            if (RosterCsv.Read(old, before.Name) is not RosterLoad.Loaded loaded)
            {
                return Exit.Refuse(parse, $"{before.Name}: 名簿として読めません。先にこのファイルを roster check で確かめてください。");
            }

            previous = loaded.Roster;
        }

        return Check(parse, read.Name, bytes, previous);
    }

    private static int Check(ParseResult parse, string name, byte[] bytes, Roster? previous)
    {
        switch (RosterCsv.Read(bytes, name))
        {
            case RosterLoad.Loaded loaded:
                var domains = (parse.GetValue(Domains) ?? []).Select(d => RosterDomains.Clean(d)!).ToList();
                Report(parse, name, RosterCheck.Report(loaded.Roster, MunicipalTime.DayOf(TimeProvider.System.GetUtcNow()), previous, SampleOrganisation.DomainsFor(loaded.Roster, domains)));
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
