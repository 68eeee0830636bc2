using WardCycle.Cycles;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Rehearsal;

/// <summary>Reads a finished rehearsal's record and compares it with what the outside saw: receipts and delivered mails.</summary>
public sealed class RehearsalAudit(IRecordStore store, CycleReader cycles)
{
    public async Task<RehearsalSummary> Summarise(CycleId id, CountingTransport transport, RehearsalReceipts receipts, CancellationToken cancel)
    {
        var cycle = await cycles.Get(id, cancel);
        var mails = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        List<SheetHead> sheets = [];
        var (revisions, losses) = (0, 0);
        HashSet<(UnitId, SheetId, PhaseId, int)> recorded = [];
        foreach (var ward in cycle.Cycle.Wards.Select(w => w.Id).Append(Keys.City))
        {
            var partition = cycle.WardPartition(ward);
            var state = await WardState.Read(store, partition, cancel) ?? throw new InvalidDataException($"Ward {ward} is missing.");
            sheets.AddRange(state.Sheets.Select(s => s.Body));
            foreach (var row in await Prefix(partition, "revision-", cancel))
            {
                var revision = row.Read<Revision>();
                recorded.Add((ward, revision.Sheet, revision.Phase, revision.Number));
                revisions++;
            }

            losses += state.OpenMails.Count;
            foreach (var mail in (await Prefix(partition, "mail-", cancel)).Select(r => r.Read<MailRow>()).Concat(state.OpenMails.Select(m => m.Body)))
            {
                Count(mails, mail);
                losses += mail.State == MailState.Accepted && !transport.Has(mail.Operation) ? 1 : 0;
            }
        }

        losses += receipts.All.Count(r => !recorded.Contains(r));
        var editions = await Prefix(cycle.Partition, Keys.Editions, cancel);
        return new(
            cycle.Cycle.SchemeId, cycle.Cycle.FiscalYear.Year, cycle.Cycle.Wards.Count,
            sheets.Sum(s => s.Units.Count), sheets.Count, cycle.Cycle.Seed,
            sheets.Sum(s => s.Phases.Values.Count(p => p.Revision > 0)), revisions, mails, transport.Duplicates, losses,
            editions.Count(e => e.Read<EditionRow>().State == EditionState.Published), 0, 0, 0, 0, 0, 0);
    }

    private static void Count(SortedDictionary<string, SortedDictionary<string, int>> mails, MailRow mail)
    {
        var purpose = MailPurposes.Word(mail.Purpose);
        var state = mail.State.ToString().ToLowerInvariant();
        var states = mails.TryGetValue(purpose, out var known) ? known : mails[purpose] = new(StringComparer.Ordinal);
        states[state] = states.GetValueOrDefault(state) + 1;
    }

    private Task<IReadOnlyList<Row>> Prefix(string partition, string prefix, CancellationToken cancel) =>
        store.Range(partition, prefix, Keys.After(prefix), cancel: cancel);
}
