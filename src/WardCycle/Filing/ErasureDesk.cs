using System.Globalization;
using System.Text;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Links;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Filing;

/// <summary>
/// 抹消: personal data is blanked everywhere in a cycle and in the installation's earlier rosters and mail texts; who, when and why are kept. The order is written first with its
/// texts, then record and documents are gone over until nothing is found, then the texts leave the order and the store is
/// scrubbed. Cut off anywhere, <see cref="Resume"/> goes on. Paused, closed, finished and cancelled cycles alike; a form
/// that is open meanwhile may bring the text back with its next save, so the page says to look again.
/// </summary>
public sealed class ErasureDesk(IRecordStore store, IDocumentStore documents, IReportWriter writer, CycleReader cycles, CycleList list, IKeyRing keys, TimeProvider time)
{
    private const int Rounds = 5;

    private static readonly Problem NotFound = new("", "そのサイクルは見つかりません。一覧から選び直してください。");
    private static readonly Problem CityOnly = new("", "抹消は全市事務局のアカウントだけができます。");

    public async Task<ErasurePreview> Preview(Actor actor, CycleId cycle, ErasureInput input, CancellationToken cancel = default)
    {
        var (open, texts, problems) = await Read(actor, cycle, input, cancel);
        if (open is null || problems.Count > 0)
        {
            return new([], problems, []);
        }

        var blanking = new Blanking(texts, input.Field);
        var places = await Everywhere(open, blanking, texts, input.Field, cancel);
        return new(places, [.. HeldByPosts(open, places)], await Elsewhere(open, blanking, cancel), await new InstallationSweep(store, new(texts)).Kept(cancel));
    }

    public async Task<CommandResult> Erase(Actor actor, CycleId cycle, ErasureInput input, ErasureOrder order, CancellationToken cancel = default)
    {
        var (open, texts, problems) = await Read(actor, cycle, input, cancel);
        var blanking = new Blanking(texts, input.Field);
        problems = [.. problems, .. ErasureRules.Check(order, blanking, MunicipalTime.DayOf(time.GetUtcNow()))];
        if (open is null || problems.Count > 0)
        {
            return new CommandResult.Refused(problems);
        }

        await Resume(cycle, cancel);
        var places = await Everywhere(open, blanking, texts, input.Field, cancel);
        if (HeldByPosts(open, places).ToList() is { Count: > 0 } held)
        {
            return new CommandResult.Refused(held);
        }

        if (places.Count == 0)
        {
            return CommandResult.Refuse("texts", "このサイクルの記録・書類のどこにも見つかりません。すでに抹消したか、書き方（空白、旧字体など）が違います。いま使っている名簿にだけある文言は、直した名簿を取り込んでください。");
        }

        var kept = await new InstallationSweep(store, new(texts)).Kept(cancel);
        var number = await Order(actor, open, input, order, texts, places.Count, cancel);
        await Resume(cycle, cancel);
        return new CommandResult.Done($"{places.Count}か所を抹消しました（抹消第{number}号）。これより前に書き出したファイル、印刷した紙、市のウェブサイトに掲載した分には残っています。"
            + (kept.Count == 0 ? "" : $"{string.Join('、', kept)}にも残っています。直した名簿を取り込んでから、もう一度抹消してください。"));
    }

    /// <summary>Goes on with what was cut off, and does to an imported older export what was done here before. How many orders there were.</summary>
    public async Task<int> Resume(CycleId cycle, CancellationToken cancel = default)
    {
        if (await cycles.Find(cycle, cancel) is not { } open)
        {
            return 0;
        }

        await new ErasureReplay(store, keys).Order(open, cancel);
        var waiting = (await ErasureRow.ReadAll(store, cycle, cancel)).Where(e => e.Body.ScrubbedAt is null).ToList();
        foreach (var erasure in waiting)
        {
            await Carry(open, erasure, cancel);
        }

        return waiting.Count;
    }

    /// <summary>Whether something was cut off, or an older export was imported.</summary>
    public async Task<bool> IsWaiting(CycleId cycle, CancellationToken cancel = default)
    {
        var here = await ErasureRow.ReadAll(store, cycle, cancel);
        return here.Any(e => e.Body.ScrubbedAt is null)
            || (await ErasureRow.ReadKept(store, cycle, cancel)).Any(k => here.All(e => e.Body.Number != k.Number));
    }

    private async Task Carry(OpenCycle open, Stored<ErasureRow> erasure, CancellationToken cancel)
    {
        var row = erasure;
        if (row.Body.DoneAt is null)
        {
            await Sweep(open, row.Body, cancel);
            row = await Write(open, row, row.Body with { Texts = null, DoneAt = time.GetUtcNow() }, cancel);
        }

        await Keep(open.Cycle.Id, row.Body, cancel);
        if (store is IRecordScrub scrub)
        {
            await scrub.Scrub(cancel);
        }

        await Write(open, row, row.Body with { ScrubbedAt = time.GetUtcNow() }, cancel);
    }

    private async Task Sweep(OpenCycle open, ErasureRow erasure, CancellationToken cancel)
    {
        var blanking = new Blanking(erasure.Texts ?? [], erasure.Field);
        await new DocumentSweep(documents, writer, open, blanking).Run(cancel);
        for (var round = 0; round < Rounds && await new RecordSweep(store, open, blanking, erasure.Field).Run(cancel) > 0; round++)
        {
            // Composed meanwhile from what stood there before.
            await new DocumentSweep(documents, writer, open, blanking).Run(cancel);
        }

        await new InstallationSweep(store, new(erasure.Texts ?? [])).Run(cancel);
    }

    /// <summary>In the cycle, and in what the installation keeps beside its cycles.</summary>
    private async Task<IReadOnlyList<ErasurePlace>> Everywhere(OpenCycle open, Blanking blanking, IReadOnlyList<string> texts, ErasureField? field, CancellationToken cancel) =>
        [.. await Find(open, blanking, field, cancel), .. await new InstallationSweep(store, new(texts)).Find(cancel)];

    private async Task<IReadOnlyList<ErasurePlace>> Find(OpenCycle open, Blanking blanking, ErasureField? field, CancellationToken cancel) =>
        [.. await new RecordSweep(store, open, blanking, field).Find(open.Now(time), cancel), .. await new DocumentSweep(documents, writer, open, blanking).Find(cancel)];

    private async Task<IReadOnlyList<string>> Elsewhere(OpenCycle open, Blanking blanking, CancellationToken cancel)
    {
        List<string> names = [];
        foreach (var other in (await list.All(cancel)).Where(o => o.Cycle.Id != open.Cycle.Id))
        {
            if ((await Find(other, blanking, null, cancel)).Count > 0)
            {
                names.Add(other.Cycle.Name);
            }
        }

        return names;
    }

    /// <summary>While mails still go out, a post's name and addresses are changed on their own page first: a blanked address would send nothing.</summary>
    private static IEnumerable<Problem> HeldByPosts(OpenCycle open, IReadOnlyList<ErasurePlace> places) =>
        open.Cycle.Status is CycleStatus.Running or CycleStatus.Paused && places.FirstOrDefault(p => p.Where.StartsWith("0post-", StringComparison.Ordinal)) is { } post
            ? [new("texts", $"いま使っている名簿と宛先（{post.Ward}）に含まれています。先に「名簿と宛先」で変更してから、抹消してください。")]
            : [];

    private async Task<(OpenCycle? Open, IReadOnlyList<string> Texts, IReadOnlyList<Problem> Problems)> Read(
        Actor actor, CycleId cycle, ErasureInput input, CancellationToken cancel)
    {
        if (!actor.Roles.Contains(AccountRole.City))
        {
            return (null, [], [CityOnly]);
        }

        if (!IdRule.Allows(cycle.Value) || await cycles.Find(cycle, cancel) is not { } open)
        {
            return (null, [], [NotFound]);
        }

        List<string> texts = [.. (input.Texts ?? []).Select(TypedText.Clean).Where(t => t.Length > 0)];
        var yaml = (await store.Get(open.Partition, Keys.Frozen(open.Cycle.SchemeVersion), cancel))?.Read<FrozenScheme>().Yaml ?? "";
        IReadOnlyList<Problem> problems = [.. ErasureRules.Check(open, yaml, input, texts)];
        if (problems.Count == 0 && input.Field is { } field)
        {
            texts.AddRange((await ErasedField.Values(store, open, field, cancel)).Where(t => t.Length >= ErasureRules.LongEnough && !yaml.Contains(t, StringComparison.Ordinal)));
        }

        return (open, texts, problems);
    }

    private async Task<int> Order(
        Actor actor, OpenCycle open, ErasureInput input, ErasureOrder order, IReadOnlyList<string> texts, int places, CancellationToken cancel)
    {
        var clean = order with { Reason = TypedText.Clean(order.Reason), Approver = TypedText.Clean(order.Approver) };
        var label = input.Field is { } field ? $"シート {field.Sheet} の項目 {field.Field}" : string.Create(CultureInfo.InvariantCulture, $"文言{texts.Count}件");
        var marks = texts.Select(t => ErasureReplay.MarkOf(keys, t)).ToList();
        var now = open.Now(time);
        for (var attempt = 0; ; attempt++)
        {
            var here = await ErasureRow.ReadAll(store, open.Cycle.Id, cancel);
            var number = 1 + here.Select(e => e.Body.Number).DefaultIfEmpty(0).Max();
            var audit = new AuditRow(now, actor.AuditName, "record.erased",
                $"個人情報を抹消しました（抹消第{number}号、{label}、{places}か所）。理由：{clean.Reason}。承認者：{clean.Approver}（{Era.Date(clean.ApprovedOn)}）");
            var row = new ErasureRow(number, now, actor.AuditName, clean, label, places, marks, texts, input.Field);
            Change[] changes = [Change.New(ErasureRow.Key(number), row), Change.New(Keys.Audit(now, AuditTie.Of(audit, attempt)), audit)];
            if ((await store.Commit(open.Partition, changes, cancel)).IsDone)
            {
                return number;
            }
        }
    }

    private async Task<Stored<ErasureRow>> Write(OpenCycle open, Stored<ErasureRow> row, ErasureRow body, CancellationToken cancel)
    {
        // Two that carry the same order write the same: whoever comes second finds it written.
        await store.Commit(open.Partition, [row.To(body)], cancel);
        return (await store.Get(open.Partition, row.Row.Key, cancel))!.As<ErasureRow>();
    }

    private async Task Keep(CycleId cycle, ErasureRow erasure, CancellationToken cancel) =>
        await store.Commit(Keys.Installation, [Change.New(ErasureRow.KeptKey(cycle, erasure.Number), erasure)], cancel);
}
