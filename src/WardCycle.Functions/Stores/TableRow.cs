using System.Globalization;
using Azure;
using Azure.Data.Tables;
using WardCycle.Record;

namespace WardCycle.Functions.Stores;

/// <summary>A row as an entity: its JSON in pieces <c>c0</c>, <c>c1</c> …, the id of its commit in <c>w</c>.</summary>
internal static class TableRow
{
    private const string Write = "w";

    public static Row Read(TableEntity entity) =>
        new(entity.RowKey, TextChunks.Join(Chunks(entity)), entity.ETag.ToString());

    public static string? WriteOf(TableEntity entity) => entity.GetString(Write);

    public static TableTransactionAction Action(string partition, Change change, string write) => change switch
    {
        Change.Insert insert => new(TableTransactionActionType.Add, Entity(partition, insert.Key, insert.Json, write)),
        Change.Replace replace => new(
            TableTransactionActionType.UpdateReplace, Entity(partition, replace.Key, replace.Json, write), new ETag(replace.ETag)),
        Change.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), new ETag(delete.ETag)),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Key, "Unknown change."),
    };

    private static TableEntity Entity(string partition, string key, string json, string write)
    {
        var entity = new TableEntity(partition, key) { [Write] = write };
        foreach (var (index, chunk) in TextChunks.Split(json).Index())
        {
            entity[Chunk(index)] = chunk;
        }

        return entity;
    }

    private static IEnumerable<string> Chunks(TableEntity entity)
    {
        for (var index = 0; entity.GetString(Chunk(index)) is { } chunk; index++)
        {
            yield return chunk;
        }
    }

    private static string Chunk(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}
