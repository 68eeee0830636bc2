using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using WardCycle.Calendar;
using WardCycle.Local.Rehearsals;
using WardCycle.Rehearsal;
using WardCycle.Schemes;

namespace WardCycle.Local.Commands;

/// <summary><c>rehearse</c>: a whole year headless, with simulated section heads.</summary>
public static class RehearseCommand
{
    private static readonly Option<string> Scheme = new("--scheme") { Description = "様式の名前（出荷時の設定）またはYAMLファイル", DefaultValueFactory = _ => ShippedSchemes.Default };
    private static readonly Option<int> Year = new("--fiscal-year") { Description = "年度（西暦）", DefaultValueFactory = _ => 2026 };
    private static readonly Option<int> Wards = new("--wards") { Description = "区の数（1〜100）", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Sections = new("--sections") { Description = "1区あたりの所属の数（1〜300）", DefaultValueFactory = _ => SampleOrganisation.SectionsOfShape };
    private static readonly Option<int> Seed = new("--seed") { Description = "模擬入力の種", DefaultValueFactory = _ => 1 };
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "出力先のフォルダー", Required = true };
    private static readonly Option<int?> Faults = new("--faults") { Description = "障害を起こす種。指定しなければ障害は起きません" };
    private static readonly Option<string> Store = new("--store") { Description = "記録の置き場所", DefaultValueFactory = _ => "memory" };

    private static readonly Option<bool> Reorganise = new("--reorganise") { Description = "10月1日と11月20日に組織改正を行います（2区以上、1区5所属以上）" };

    public static Command Build()
    {
        Store.AcceptOnlyFromAmong("memory", "sqlite");
        var command = new Command("rehearse", "1年分を画面なしで予行し、帳票・メール・集計を出力します。") { Scheme, Year, Wards, Sections, Seed, Out, Faults, Store, Reorganise };
        command.SetAction((parse, cancel) => Run(parse, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken cancel)
    {
        if (SchemeText(parse.GetValue(Scheme)!) is not { } yaml)
        {
            return Exit.Refuse(parse, $"様式「{parse.GetValue(Scheme)}」が見つかりません。使える名前: {string.Join("、", ShippedSchemes.Ids)}");
        }

        var plan = new RehearsalPlan(
            yaml, new(parse.GetValue(Year)), parse.GetValue(Wards), parse.GetValue(Sections), parse.GetValue(Seed), parse.GetValue(Faults), parse.GetValue(Store) == "sqlite", parse.GetValue(Reorganise));
        if (Problem(plan) is { } problem)
        {
            return Exit.Refuse(parse, problem);
        }

        var watch = Stopwatch.StartNew();
        var folder = RehearsalFolder.Open(parse.GetValue(Out)!.FullName);
        var outcome = await WithProgress(plan, folder, IsTerminal(parse), cancel);
        await folder.Finish(outcome.Summary, plan.FiscalYear, cancel);
        Report(parse.InvocationConfiguration.Output, outcome.Summary, watch.Elapsed);
        return Exit.Ok;
    }

    private static string? SchemeText(string nameOrFile) =>
        ShippedSchemes.Yaml(nameOrFile) ?? (File.Exists(nameOrFile) ? File.ReadAllText(nameOrFile) : null);

    private static string? Problem(RehearsalPlan plan) =>
        plan.Wards is < 1 or > 100 ? "--wards は1から100までの数で指定してください。"
        : plan.Sections is < 1 or > 300 ? "--sections は1から300までの数で指定してください。"
        : !HolidayTable.Shipped.Covers(plan.FiscalYear) ? $"--fiscal-year は{HolidayTable.Shipped.First.Year}から{HolidayTable.Shipped.Last.Year}までで指定してください。"
        : null;

    /// <summary>A progress bar is drawn only for somebody who watches it.</summary>
    private static bool IsTerminal(ParseResult parse) =>
        ReferenceEquals(parse.InvocationConfiguration.Output, Console.Out) && !Console.IsOutputRedirected;

    private static async Task<RehearsalOutcome> WithProgress(RehearsalPlan plan, RehearsalFolder folder, bool isTerminal, CancellationToken cancel)
    {
        if (!isTerminal)
        {
            return await new RehearsalRun(plan, HolidayTable.Shipped, folder.Documents).Run(cancel);
        }

        return await AnsiConsole.Progress().StartAsync(async context =>
        {
            var task = context.AddTask(plan.FiscalYear.Label, maxValue: plan.FiscalYear.Last.DayNumber - plan.FiscalYear.First.DayNumber + 91);
            var run = new RehearsalRun(plan, HolidayTable.Shipped, folder.Documents)
            {
                OnDay = day =>
                {
                    task.Value = day.DayNumber - plan.FiscalYear.First.DayNumber;
                    task.Description = Era.Date(day);
                },
            };
            var outcome = await Task.Run(() => run.Run(cancel), cancel);
            task.Value = task.MaxValue;
            return outcome;
        });
    }

    private static void Report(TextWriter output, RehearsalSummary summary, TimeSpan elapsed)
    {
        var mails = summary.Mails.Values.SelectMany(states => states).Where(s => s.Key == "accepted").Sum(s => s.Value);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"所属 {summary.Sections}、提出 {summary.Submissions}、版 {summary.Revisions}、送信メール {mails}、公表 {summary.Editions}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"二重送信 {summary.Duplicates}、消失 {summary.Losses}、境界 {summary.Boundaries}、停止 {summary.Crashes}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"所要時間 {elapsed.TotalSeconds:F1}秒、最大メモリ {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576}MB"));
    }
}
