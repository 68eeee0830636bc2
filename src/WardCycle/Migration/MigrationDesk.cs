using System.Security.Cryptography;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Imports;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Migration;

/// <summary>
/// 移行データ: last year's values, and phases of this year that were done on paper, from CSV or XLSX. Everything is checked
/// before anything is written; each sheet is then one commit under an operation made from the file, so that an import that
/// was cut off is simply done again. Nobody gets a mail for it. In a cycle begun in mid-year the earlier phases are taken in
/// while the wards' rosters wait for their confirmation: whoever is in the file is asked for nothing any more.
/// </summary>
public sealed class MigrationDesk(IRecordStore store, CycleReader cycles, SheetCommands commands, IWorkbookTable workbooks, IDoorbell bell, TimeProvider time)
{
    /// <summary>A field's own limit is told with its name; this one only keeps a broken file from filling the memory.</summary>
    private const int MaxCell = 20_000;

    private static readonly byte[] Zip = "PK"u8.ToArray();

    /// <param name="columns">What each column means; null for what the headings suggest.</param>
    /// <param name="past">For an earlier year's values; null for last year's final ones.</param>
    public async Task<MigrationPlan?> Plan(
        Actor actor, CycleId cycle, PhaseId phase, MigrationKind kind, byte[] bytes, string file, IReadOnlyList<string>? columns, PastYear? past = null, CancellationToken cancel = default)
    {
        past ??= PastYear.Last;
        if (!actor.Roles.Contains(AccountRole.City) || !IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open
            || open.Scheme.Phases.FirstOrDefault(p => p.Id == phase) is not { } scheme || past.Ago is < 1 or > PastYear.Most)
        {
            return null;
        }

        var problems = new ProblemList(file);
        if (Table(bytes, problems) is not { } read || problems.Any)
        {
            return new(open, scheme, kind, null, [], [], problems.Told, past);
        }

        var table = MigrationColumns.Headed(read, open.Scheme, scheme);

        var meaning = columns is { } chosen && chosen.Count == table.Headings.Cells.Count ? chosen : MigrationColumns.Suggest(table, open.Scheme, scheme);
        var sheets = new MigrationReading(open, scheme, kind, await Wards(open, cancel), problems).Read(table, meaning);
        foreach (var sheet in sheets.Where(s => kind == MigrationKind.Phase && s.Sheet.State(phase).Revision > 0))
        {
            var there = await store.Get(open.WardPartition(sheet.Ward), Keys.Revision(sheet.Sheet.Id, phase, sheet.Sheet.State(phase).Revision), cancel);
            if (there?.Read<Revision>().Operation != Operation(bytes, sheet))
            {
                problems.Add(sheet.Line, "", $"「{sheet.Name}」は、この段階をすでに提出しています。この行を除いてください。");
            }
        }

        return new(open, scheme, kind, table, meaning, sheets, problems.Told, past);
    }

    /// <summary>A CSV file to type a phase into; null where there is no such phase, or the actor is not the city's.</summary>
    public async Task<byte[]?> Template(Actor actor, OpenCycle open, string phase, CancellationToken cancel = default) =>
        actor.Roles.Contains(AccountRole.City) && open.Scheme.Phases.FirstOrDefault(p => p.Id.Value == phase) is { } scheme
            ? MigrationTemplate.Write(open, scheme, [.. (await Wards(open, cancel)).Select(w => w.Item1)], MunicipalTime.DayOf(open.Now(time)))
            : null;

    public async Task<CommandResult> Apply(Actor actor, MigrationPlan plan, byte[] bytes, string file, CancellationToken cancel = default)
    {
        if (plan.Problems.Count > 0 || plan.Sheets.Count == 0)
        {
            return new CommandResult.Refused([.. plan.Problems.Select(p => new Problem("file", p.ToString())).DefaultIfEmpty(new("file", "取り込む行がありません。"))]);
        }

        foreach (var sheet in plan.Sheets)
        {
            var result = plan.Kind == MigrationKind.LastYear
                ? await Reference(actor, plan, sheet, cancel)
                : await commands.Do(actor, plan.Open.Cycle.Id, sheet.Ward, new SheetCommand.SubmitOnBehalf(
                    sheet.Sheet.Id, plan.Phase.Id, 0, sheet.Answers, $"移行データ（{file}）", Operation(bytes, sheet), Migrated: true), cancel);
            if (result is CommandResult.Refused refused)
            {
                return new CommandResult.Refused([.. refused.Problems.Select(p => p with { Field = "file", Message = $"{sheet.Line}行目「{sheet.Name}」: {p.Message} ここまでの行は取り込み済みです。同じファイルでやり直すと、残りだけを取り込みます。" })]);
            }
        }

        if (plan.Kind == MigrationKind.Phase)
        {
            await WantEdition(actor, plan, cancel);
        }

        return new CommandResult.Done($"{plan.Sheets.Count}件のシートに移行データを取り込みました。メールは送っていません。");
    }

    /// <summary>
    /// A phase that was over before the cycle began is composed once there is something in it: after the whole file, not
    /// after its first line. What a later file brings is a next edition's, as for every change. An import that was cut off
    /// before this is done again.
    /// </summary>
    private async Task WantEdition(Actor actor, MigrationPlan plan, CancellationToken cancel)
    {
        var (open, phase) = (plan.Open, plan.Phase);
        if (!open.WasOver(phase.Id) || await store.Get(open.Partition, Keys.Edition(phase.Id, 1), cancel) is not null)
        {
            return;
        }

        var now = open.Now(time);
        var audit = new AuditRow(now, actor.AuditName, "edition.wanted", $"「{phase.Label}」第1版の作成を、移行データの取込みにより求めました。", Phase: phase.Id.Value);
        await store.Commit(
            open.Partition,
            [Change.New(Keys.Edition(phase.Id, 1), new EditionRow(phase.Id, 1, EditionState.Wanted, now)), Change.New(Keys.Audit(now, AuditTie.Of(audit, 0)), audit)],
            cancel);
        await bell.Ring(open.Cycle.Id, Subject.Phase(phase.Id));
    }

    private CsvTable? Table(byte[] bytes, ProblemList problems)
    {
        if (bytes.Length > CsvTable.MaxBytes)
        {
            problems.Add($"ファイルが大きすぎます（上限{CsvTable.MaxWords}）。区ごとに分けるなどして小さくしてください。");
            return null;
        }

        return bytes.AsSpan().StartsWith(Zip) ? workbooks.Read(bytes, problems) : CsvTable.Read(bytes, problems, MaxCell);
    }

    private async Task<IReadOnlyList<(WardState, Roster)>> Wards(OpenCycle open, CancellationToken cancel)
    {
        List<(WardState, Roster)> wards = [];
        foreach (var ward in open.Cycle.Wards)
        {
            if (await WardState.Read(store, open.WardPartition(ward.Id), cancel) is { } state && await store.Get(open.Partition, Keys.FrozenRoster(ward.Id), cancel) is { } roster)
            {
                wards.Add((state, roster.Read<Roster>()));
            }
        }

        return wards;
    }

    /// <summary>In the place of what was imported before; what a cycle of last year here would say is hidden by it.</summary>
    private async Task<CommandResult> Reference(Actor actor, MigrationPlan plan, MigratedSheet sheet, CancellationToken cancel)
    {
        var (partition, key) = (plan.Open.WardPartition(sheet.Ward), Keys.Reference(sheet.Sheet.Id, plan.Phase.Id, plan.Past.Ago));
        var year = new FiscalYear(plan.Open.Cycle.FiscalYear.Year - plan.Past.Ago);
        var answers = new ReferenceAnswers(year, sheet.Answers, plan.Past.IsFinal, IsMigrated: true);
        var now = plan.Open.Now(time);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var audit = new AuditRow(now, actor.AuditName, "sheet.reference-migrated", $"「{plan.Phase.Label}」の{year.Label}の内容{(plan.Past.IsFinal ? "" : "（見込）")}を、移行データとして取り込みました。", sheet.Sheet.Id, plan.Phase.Id.Value);
            var old = await store.Get(partition, key, cancel);
            Change[] changes = [old is null ? Change.New(key, answers) : Change.Update(old, answers), Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit)];
            if ((old is not null && old.Read<ReferenceAnswers>() is { IsMigrated: true } same && same.IsFinal == answers.IsFinal && same.Answers.SameAs(answers.Answers)) || (await store.Commit(partition, changes, cancel)).IsDone)
            {
                return new CommandResult.Done("");
            }
        }

        return CommandResult.Refuse("file", "ほかの操作と重なりました。");
    }

    private static string Operation(byte[] bytes, MigratedSheet sheet) =>
        "import-" + Convert.ToHexStringLower(SHA256.HashData([.. bytes, .. Encoding.UTF8.GetBytes($"{sheet.Ward} {sheet.Sheet.Id}")]).AsSpan(0, 12));
}
