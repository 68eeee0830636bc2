using System.Text.Json.Nodes;
using WardCycle.Cycles;
using WardCycle.Imports;

namespace WardCycle.Record;

/// <summary>
/// Reads a cycle's export into a store that does not have the cycle. The file is read twice: checked whole, then written,
/// the cycle row last and on hold. What an import that was cut off left behind is removed first: without a cycle row
/// nothing refers to it.
/// </summary>
public sealed class CycleImport
{
    private readonly IRecordStore _store;
    private readonly Stream _input;
    private readonly string _file;
    private readonly CancellationToken _cancel;

    private CycleImport(IRecordStore store, Stream input, string file, CancellationToken cancel) =>
        (_store, _input, _file, _cancel) = (store, input, file, cancel);

    /// <param name="input">Seekable; read from where it stands.</param>
    /// <param name="file">The file's name as the person knows it, for messages.</param>
    public static Task<CycleImportResult> Read(IRecordStore store, Stream input, string file, CancellationToken cancel = default) =>
        input.CanSeek
            ? new CycleImport(store, input, file, cancel).Run()
            : throw new ArgumentException("The file is read twice, so its stream must be seekable.", nameof(input));

    private async Task<CycleImportResult> Run()
    {
        var start = _input.Position;
        using var check = new CycleFileCheck();
        if (await Scan(check, NoClash) is { } fault)
        {
            return fault;
        }

        var cycle = check.Cycle!;
        if (await _store.Get(Keys.CyclePartition(cycle.Id), Keys.Cycle, _cancel) is not null)
        {
            return Refuse(0, Exists(cycle.Id));
        }

        await ClearLeftovers(cycle);
        _input.Position = start;
        return await Write(cycle, check.Sha256!);
    }

    private async Task<CycleImportResult> Write(CycleRow cycle, string sha256)
    {
        using var check = new CycleFileCheck();
        var batch = new CycleImportBatch(_store, _cancel);
        string? held = null;
        var fault = await Scan(check, async row =>
        {
            if (row.Partition == Keys.CyclePartition(cycle.Id) && row.Key == Keys.Cycle)
            {
                held = Hold(row.Json);
            }
            else
            {
                await batch.Add(row);
            }

            return null;
        });
        await batch.Flush();
        if (fault is not null || held is null || check.Sha256 != sha256)
        {
            return fault ?? Refuse(0, "取り込んでいる間にファイルが変わりました。もう一度お試しください。");
        }

        return (await _store.Commit(Keys.CyclePartition(cycle.Id), [new Change.Insert(Keys.Cycle, held)], _cancel)).IsDone
            ? new CycleImportResult.Done(cycle.Id, check.Rows)
            : Refuse(0, Exists(cycle.Id));
    }

    /// <summary>Runs the file through a check; <paramref name="take"/> gets each row and may object.</summary>
    private async Task<CycleImportResult.Refused?> Scan(CycleFileCheck check, Func<CycleFile.Line, Task<string?>> take)
    {
        await foreach (var line in CycleFileLines.Read(_input, _cancel))
        {
            var (row, problem) = check.Take(line);
            if (problem is null && row is not null)
            {
                problem = await take(row);
            }

            if (problem is not null)
            {
                return Refuse(check.Line, problem);
            }
        }

        return check.Finish() is { } missing ? Refuse(0, missing) : null;
    }

    /// <summary>A link's public id is the whole installation's: another cycle's row under it is not ours to replace.</summary>
    private async Task<string?> NoClash(CycleFile.Line row) =>
        row.Partition == Keys.Installation
        && await _store.Get(row.Partition, row.Key, _cancel) is { } there
        && there.Json != row.Json
            ? "リンク番号が、この環境にある別の年度サイクルと重なっています。空の環境に取り込んでください。"
            : null;

    private async Task ClearLeftovers(CycleRow cycle)
    {
        foreach (var partition in CycleExport.WardPartitions(cycle).Prepend(Keys.CyclePartition(cycle.Id)))
        {
            foreach (var rows in (await CycleExport.All(_store, partition, _cancel)).Chunk(RecordLimits.MaxChanges))
            {
                CycleImportBatch.Demand(await _store.Commit(partition, [.. rows.Select(Change.Remove)], _cancel), partition);
            }
        }
    }

    /// <summary>As text, so that members that only a newer release knows stay.</summary>
    private static string Hold(string json)
    {
        var row = JsonNode.Parse(json)!.AsObject();
        row["onHold"] = true;
        return row.ToJsonString(RecordJson.Options);
    }

    private static string Exists(CycleId cycle) =>
        $"年度サイクル「{cycle}」はすでにあります。別の空のデータフォルダを指定して取り込んでください。";

    private CycleImportResult.Refused Refuse(int line, string message) => new(new FileProblem(_file, line, "", message));
}
