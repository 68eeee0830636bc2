using WardCycle.Calendar;
using WardCycle.Publication;

namespace WardCycle.Functions.Settings;

/// <summary>The shipped holiday table, or the installation's own document in the Cabinet Office's layout. Read at start.</summary>
public static class StoredHolidays
{
    /// <exception cref="InvalidOperationException">The document is missing or has faults; the message names the setting.</exception>
    public static async Task<HolidayTable> Load(IDocumentStore documents, string? path, CancellationToken cancel = default)
    {
        if (path is null)
        {
            return HolidayTable.Shipped;
        }

        var document = await documents.Get(path, cancel) ?? throw Refuse([$"コンテナー {AzureSettings.Documents} に「{path}」がありません。"]);
        return HolidayTable.Read(document.Content.Bytes.Span, path) switch
        {
            HolidayLoad.Loaded loaded => loaded.Table,
            HolidayLoad.Refused refused => throw Refuse(refused.Problems.Select(p => $"{p}")),
            _ => throw new InvalidOperationException("A load is loaded or refused."),
        };
    }

    private static InvalidOperationException Refuse(IEnumerable<string> problems) =>
        new(string.Join(Environment.NewLine, problems.Select(p => $"{SettingsReader.Spelled(SettingNames.Holidays)}：{p}")));
}
