using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace WardCycle.Functions.Stores;

/// <summary>What an exception of the table client means.</summary>
internal static class TableTrouble
{
    /// <summary>The service refused, broke down, or did not answer in time; not where the caller itself gave up.</summary>
    public static bool Is(Exception trouble, CancellationToken cancel) =>
        trouble is RequestFailedException or AggregateException or TimeoutException
        || (trouble is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>Which change met a row that is there already, gone or changed; null where the batch failed by something else.</summary>
    public static int? Refused(TableTransactionFailedException failure, int changes) =>
        failure.Status is 404 or 409 or 412
        && failure.ErrorCode != TableErrorCode.TableNotFound.ToString()
        && failure.FailedTransactionActionIndex is { } index
        && index >= 0 && index < changes
            ? index
            : null;
}
