using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;

namespace WardCycle.Functions.Tests.Stores;

/// <summary>A table that behaves as the service does: versions, atomic batches, limits, short pages, and answers that get lost.</summary>
internal sealed partial class FakeTable(Func<int, Fate>? fate = null, int pageSize = 3) : TableClient
{
    private const int MostActions = 100, MostUnits = 32_768, MostBytes = 1024 * 1024;

    private readonly Lock _lock = new();
    private SortedDictionary<(string, string), TableEntity> _rows = new(Comparer<(string, string)>.Create(
        (a, b) => string.CompareOrdinal(a.Item1, b.Item1) is var p and not 0 ? p : string.CompareOrdinal(a.Item2, b.Item2)));

    private long _version;
    private int _calls;

    public int Calls => _calls;

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _calls++;
            return Task.FromResult<NullableResponse<T>>(new FakeFound<T>(_rows.GetValueOrDefault((partitionKey, rowKey)) as T));
        }
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var terms = Filter().Match(filter!);
        Assert.True(terms.Success, "Only a key range inside a partition is a cheap query: " + filter);
        Assert.True(maxPerPage is > 0 and <= 1000, "The service refuses larger pages.");
        var (partition, from, to) = (Literal(terms.Groups[1]), Literal(terms.Groups[2]), Literal(terms.Groups[3]));
        lock (_lock)
        {
            _calls++;
            var found = _rows.Where(r => r.Key.Item1 == partition
                && string.CompareOrdinal(r.Key.Item2, from) >= 0 && string.CompareOrdinal(r.Key.Item2, to) < 0).Select(r => (T)(object)r.Value);
            // The service may end a page wherever it likes, even an empty one.
            var pages = found.Chunk(Math.Min(pageSize, maxPerPage!.Value)).Select(p => Page<T>.FromValues(p, "next", new FakeResponse(200)))
                .Prepend(Page<T>.FromValues([], "next", new FakeResponse(200)));
            return AsyncPageable<T>.FromPages([.. pages]);
        }
    }

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var actions = transactionActions.ToList();
        lock (_lock)
        {
            switch (fate?.Invoke(_calls++) ?? Fate.Answered)
            {
                case Fate.Busy:
                    throw new RequestFailedException(503, "Server busy.", "ServerBusy", null);
                case Fate.LostBefore:
                    throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout.");
                case Fate.LostAfter:
                    Apply(actions);
                    throw new AggregateException("Retry failed after 4 tries.", new TaskCanceledException());
                case Fate.RetriedAfter:
                    Apply(actions);
                    break;
                case Fate.OvertakenAfter:
                    Apply(actions);
                    var entity = (TableEntity)actions[0].Entity;
                    Apply([new(TableTransactionActionType.UpdateReplace, new TableEntity(entity.PartitionKey, entity.RowKey) { ["c0"] = "9", ["w"] = "another" }, entity.ETag)]);
                    throw new RequestFailedException(0, "The connection was closed.");
            }

            return Task.FromResult(Response.FromValue<IReadOnlyList<Response>>(Apply(actions), new FakeResponse(202)));
        }
    }

    private List<Response> Apply(List<TableTransactionAction> actions)
    {
        CheckLimits(actions);
        var rows = new SortedDictionary<(string, string), TableEntity>(_rows, _rows.Comparer);
        List<Response> answers = [];
        foreach (var (index, action) in actions.Index())
        {
            var key = (action.Entity.PartitionKey, action.Entity.RowKey);
            var old = rows.GetValueOrDefault(key);
            var (status, code) = action.ActionType switch
            {
                TableTransactionActionType.Add => old is null ? (0, "") : (409, "EntityAlreadyExists"),
                _ when old is null => (404, "ResourceNotFound"),
                _ => old.ETag == action.ETag ? (0, "") : (412, "UpdateConditionNotSatisfied"),
            };
            if (status != 0)
            {
                throw new TableTransactionFailedException(new(status, $"{index}:{code}", code, null));
            }

            rows.Remove(key);
            answers.Add(action.ActionType == TableTransactionActionType.Delete ? new FakeResponse(204) : Store(rows, key, (TableEntity)action.Entity));
        }

        _rows = rows;
        return answers;
    }

    private FakeResponse Store(SortedDictionary<(string, string), TableEntity> rows, (string, string) key, TableEntity sent)
    {
        var etag = string.Create(CultureInfo.InvariantCulture, $"W/\"datetime'2026-04-01T00%3A00%3A00.{++_version:D7}Z'\"");
        sent.ETag = new(etag);
        rows[key] = sent;
        return new(204, ("ETag", etag));
    }

    private static void CheckLimits(List<TableTransactionAction> actions)
    {
        Assert.InRange(actions.Count, 1, MostActions);
        Assert.Single(actions.Select(a => a.Entity.PartitionKey).Distinct());
        Assert.Equal(actions.Count, actions.Select(a => a.Entity.RowKey).Distinct(StringComparer.Ordinal).Count());
        foreach (var entity in actions.Select(a => (TableEntity)a.Entity))
        {
            Assert.InRange(entity.Keys.Count, 0, 252);
            Assert.All(entity.Keys, k => Assert.InRange(entity.GetString(k)!.Length, 0, MostUnits));
            Assert.All(entity.Keys, k => Assert.False(char.IsHighSurrogate(entity.GetString(k)!.LastOrDefault()), "A pair was cut."));
            Assert.InRange(entity.Keys.Sum(k => 8 + 2 * (k.Length + entity.GetString(k)!.Length)), 0, MostBytes);
        }
    }

    private static string Literal(Group group) => group.Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex("^PartitionKey eq '((?:[^']|'')*)' and RowKey ge '((?:[^']|'')*)' and RowKey lt '((?:[^']|'')*)'$")]
    private static partial Regex Filter();
}
