using System.Globalization;
using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Rehearsal;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>The municipality's own words in its mails: for all its years, or for one; changed again, and now and then taken back.</summary>
internal sealed class TextDesk(Office office)
{
    private readonly Dictionary<(string? Cycle, MailPurpose Purpose), string> _marks = [];
    private int _number;

    /// <summary>The sentence that a mail of today must carry; null where the shipped text holds.</summary>
    public string? MarkOf(string cycle, MailPurpose purpose) => _marks.GetValueOrDefault((cycle, purpose)) ?? _marks.GetValueOrDefault((null, purpose));

    /// <summary>Begins every such sentence.</summary>
    public const string Beginning = "（文例第";

    public IEnumerable<Act> Acts()
    {
        var today = office.Life.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (office.Open.LastOrDefault() is not { } newest || !Draw.Percent(6, office.Seed, "text changed", today))
        {
            yield break;
        }

        var purposes = Enum.GetValues<MailPurpose>();
        var purpose = purposes[Draw.Below(purposes.Length, office.Seed, "which text", today)];
        var key = (Draw.Percent(50, office.Seed, "for one year", today) ? newest.Id.Value : null, purpose);
        yield return _marks.ContainsKey(key) && Draw.Percent(50, office.Seed, "taken back", today) ? TakenBack(key) : Changed(key);
    }

    private Act Changed((string? Cycle, MailPurpose Purpose) key)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"{Beginning}{++_number}版）");
        return Do("mail text changed", key, async (store, cycle, seen, at) =>
        {
            var text = $"{ShippedTemplates.Text(key.Purpose).TrimEnd()}\n\n{mark}\n";
            return await store.Save(cycle, new(key.Purpose, text, at, "jimukyoku"), seen) is TemplateSave.Refused refused ? string.Join(' ', refused.Problems.Select(p => p.Message)) : null;
        }, () => _marks[key] = mark);
    }

    private Act TakenBack((string? Cycle, MailPurpose Purpose) key) => Do(
        "mail text taken back", key, async (store, cycle, seen, at) => seen is null || await store.Reset(cycle, key.Purpose, seen, "jimukyoku", at) is TemplateSave.Saved ? null : "not taken back", () => _marks.Remove(key));

    private static Act Do(string kind, (string? Cycle, MailPurpose Purpose) key, Func<MailTemplateStore, CycleId?, string?, DateTimeOffset, Task<string?>> act, Action then) => new(
        kind, $"{key.Cycle ?? "all years"}: {key.Purpose}", "", async life =>
        {
            var (store, cycle) = (new MailTemplateStore(life.Get<WardCycle.Record.IRecordStore>()), key.Cycle is null ? (CycleId?)null : new CycleId(key.Cycle));
            return await act(store, cycle, (await store.Find(cycle, key.Purpose))?.Row.ETag, life.Now);
        }, _ => then())
    { IsSilent = true };
}
