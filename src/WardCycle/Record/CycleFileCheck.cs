using System.Security.Cryptography;
using System.Text.Json;
using WardCycle.Cycles;
using WardCycle.Links;

namespace WardCycle.Record;

/// <summary>Takes a cycle file line by line and says what is wrong with it. Holds one line at a time.</summary>
internal sealed class CycleFileCheck : IDisposable
{
    private const string Again = "書き出し（export）からやり直してください。";
    private const string NotOurs = "WardCycle の書き出しファイルではありません。年度サイクルを書き出したファイルを選んでください。";
    private const string Damaged = "ファイルが壊れています。" + Again;
    private const string CutShort = "ファイルが途中で切れています。" + Again;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private CycleId _cycle;
    private HashSet<string> _wards = [];
    private (string Partition, string Key) _last = ("", "");
    private bool _hasEnd;
    private long _bytes;

    /// <summary>Lines taken so far.</summary>
    public int Line { get; private set; }

    public int Rows { get; private set; }

    /// <summary>The cycle's own row, once it has come.</summary>
    public CycleRow? Cycle { get; private set; }

    /// <summary>The SHA-256 that the end states.</summary>
    public string? Sha256 { get; private set; }

    public void Dispose() => _hash.Dispose();

    /// <summary>Takes a line: the row on it, if it is one, and what is wrong, if something is.</summary>
    public (CycleFile.Line? Row, string? Problem) Take(byte[] line)
    {
        Line++;
        _bytes += line.Length;
        if (_bytes > CycleFile.MaxBytes)
        {
            return (null, "ファイルが大きすぎます（4 GiB まで）。");
        }

        if (line.Length == 0 || line[^1] != '\n')
        {
            return (null, Line == 1 ? NotOurs : line.Length >= CycleFile.MaxLineBytes ? Damaged : CutShort);
        }

        return Line == 1 ? (null, TakeHeader(line)) : _hasEnd ? (null, "ファイルの終わりの後ろに余分な行があります。" + Again) : TakeRow(line);
    }

    /// <summary>What is missing after the last line.</summary>
    public string? Finish() => Line == 0 ? NotOurs : !_hasEnd ? CutShort : Cycle is null ? "年度サイクルそのものの行がありません。" + Again : null;

    private string? TakeHeader(byte[] line)
    {
        _hash.AppendData(line);
        if (Parse<CycleFile.Header>(line) is not { Format: CycleFile.Name } header || !IdRule.Allows(header.Cycle))
        {
            return NotOurs;
        }

        _cycle = new(header.Cycle);
        return header.Version > CycleFile.Version ? "より新しい版の WardCycle で書き出されたファイルです。新しい版のプログラムで取り込んでください。" : null;
    }

    private (CycleFile.Line?, string?) TakeRow(byte[] line)
    {
        if (Parse<CycleFile.Line>(line) is not { } row)
        {
            return (null, TakeEnd(line));
        }

        _hash.AppendData(line);
        Rows++;
        var problem = Fault(row);
        _last = (row.Partition, row.Key);
        return (problem is null ? row : null, problem);
    }

    private string? TakeEnd(byte[] line)
    {
        if (Parse<CycleFile.End>(line) is not { } end)
        {
            return Damaged;
        }

        _hasEnd = true;
        Sha256 = end.Sha256;
        return end.Rows != Rows ? $"行数が合いません（{end.Rows}行のはずが{Rows}行です）。" + Again
            : end.Sha256 != Convert.ToHexStringLower(_hash.GetCurrentHash()) ? "検査値が合いません。書き出した後に内容が変わっています。" + Again
            : null;
    }

    private string? Fault(CycleFile.Line row)
    {
        if (!RecordLimits.AllowsKey(row.Key) || !IsWritable(row))
        {
            return "キーまたは大きさが記録の決まりに合いません。" + Again;
        }

        if (!IsBehindLast(row))
        {
            return "行の順序が正しくないか、同じ行が二度あります。" + Again;
        }

        return !IsJson(row.Json) ? Damaged : IsOfCycle(row) ? null : "この年度サイクルのものではない行があります。" + Again;
    }

    private bool IsBehindLast(CycleFile.Line row) =>
        string.CompareOrdinal(row.Partition, _last.Partition) is var order
        && (order > 0 || (order == 0 && string.CompareOrdinal(row.Key, _last.Key) > 0));

    /// <summary>The cycle's partition sorts before its wards', so the wards are known when theirs come.</summary>
    private bool IsOfCycle(CycleFile.Line row) => row switch
    {
        { Partition: Keys.Installation } => IsOfInstallation(row),
        { Key: Keys.Cycle } when row.Partition == Keys.CyclePartition(_cycle) => TakeCycle(row.Json),
        _ => row.Partition == Keys.CyclePartition(_cycle) || _wards.Contains(row.Partition),
    };

    private bool TakeCycle(string json)
    {
        Cycle = Parse<CycleRow>(json);
        _wards = Cycle is null ? [] : [.. CycleExport.WardPartitions(Cycle)];
        return Cycle?.Id == _cycle;
    }

    private bool IsOfInstallation(CycleFile.Line row) =>
        row.Key == Keys.CycleEntry(_cycle)
            ? Parse<CycleEntry>(row.Json)?.Id == _cycle
            : row.Key.StartsWith("link-", StringComparison.Ordinal) && Parse<LinkIndexRow>(row.Json)?.Cycle == _cycle;

    private static bool IsWritable(CycleFile.Line row)
    {
        try
        {
            RecordLimits.Check(row.Partition, [new Change.Insert(row.Key, row.Json)]);
            return true;
        }
        catch (RecordLimitException)
        {
            return false;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static T? Parse<T>(byte[] line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line.AsSpan()[..^1], CycleFile.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? Parse<T>(string json) where T : class
    {
        try
        {
            return RecordJson.Read<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
