using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables
{
    public interface ITableEntity
    {
        string PartitionKey { get; set; }

        string RowKey { get; set; }

        DateTimeOffset? Timestamp { get; set; }

        ETag ETag { get; set; }
    }

    public sealed class TableEntity : ITableEntity
    {
        private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

        public TableEntity(string partitionKey, string rowKey) => (PartitionKey, RowKey) = (partitionKey, rowKey);

        public string PartitionKey { get; set; }

        public string RowKey { get; set; }

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public ICollection<string> Keys => _values.Keys;

        [DisallowNull]
        public object? this[string key]
        {
            get => _values.GetValueOrDefault(key);
            set => _values[key] = value;
        }

        public string? GetString(string key) => (string?)this[key];
    }

    public enum TableTransactionActionType
    {
        Add,
        UpdateMerge,
        UpdateReplace,
        Delete,
        UpsertMerge,
        UpsertReplace,
    }

    public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity) : this(actionType, entity, default) { }

        public TableTransactionActionType ActionType { get; } = actionType;

        public ITableEntity Entity { get; } = entity;

        public ETag ETag { get; } = etag;
    }

    public class TableTransactionFailedException(RequestFailedException requestFailedException)
        : RequestFailedException(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException)
    {
        /// <summary>The published class reads it from the message, as here.</summary>
        public int? FailedTransactionActionIndex => int.TryParse(Message.Split(':')[0], out var index) ? index : null;
    }

    public class TableClientOptions : Core.ClientOptions;

    public class TableServiceClient
    {
        protected TableServiceClient() { }

        public TableServiceClient(string connectionString, TableClientOptions? options = null) { }

        public TableServiceClient(Uri endpoint, Core.TokenCredential tokenCredential, TableClientOptions? options = null) { }

        public virtual TableClient GetTableClient(string tableName) => throw new NotSupportedException();
    }

    public class TableClient
    {
        protected TableClient() { }

        public static string CreateQueryFilter(FormattableString filter) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            filter.Format,
            [.. filter.GetArguments().Select(a => (object)$"'{((string)a!).Replace("'", "''", StringComparison.Ordinal)}'")]);

        public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
            string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
            where T : class, ITableEntity => throw new NotSupportedException();

        public virtual AsyncPageable<T> QueryAsync<T>(
            string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
            where T : class, ITableEntity => throw new NotSupportedException();

        public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
            IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace Azure.Data.Tables.Models
{
    public class TableItem(string name)
    {
        public string Name { get; } = name;
    }

    public readonly struct TableErrorCode(string value) : IEquatable<TableErrorCode>
    {
        private readonly string _value = value;

        public static TableErrorCode TableNotFound { get; } = new("TableNotFound");

        public bool Equals(TableErrorCode other) => _value == other._value;

        public override bool Equals(object? obj) => obj is TableErrorCode other && Equals(other);

        public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => _value;

        public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

        public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);
    }
}
