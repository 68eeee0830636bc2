using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Surveys;
using WardCycle.Web.Public.Surveys;

namespace WardCycle.Web.Public;

/// <summary>Reads what the public may see: editions that a publication pointer names, of real cycles alone.</summary>
public sealed class PublicReading(IRecordStore store, IDocumentStore documents, CycleList cycles, CycleReader reader)
{
    /// <summary>The newest year first.</summary>
    public async Task<IReadOnlyList<PublicYear>> Years(CancellationToken cancel)
    {
        List<PublicationEntry> entries = [];
        List<PublicSurvey> surveys = [];
        foreach (var open in (await cycles.All(cancel)).Where(c => c.Cycle is { IsRehearsal: false, HidesPublicPage: false }))
        {
            foreach (var phase in open.Scheme.Phases)
            {
                entries.AddRange(await Entries(open, phase, cancel));
            }

            surveys.AddRange(await PublicSurvey.Read(store, documents, open, cancel));
        }
        return [.. from year in entries.Select(e => e.FiscalYear).Concat(surveys.Select(s => s.Year)).Distinct()
                   orderby year.Year descending
                   select new PublicYear(year, [.. entries.Where(e => e.FiscalYear == year)], [.. surveys.Where(s => s.Year == year)])];
    }

    /// <summary>A published file; null for anything that is not the public edition's.</summary>
    public async Task<DocumentContent?> File(string cycle, string phase, int edition, string file, CancellationToken cancel)
    {
        if (!IdRule.Allows(cycle) || await reader.Find(new(cycle), cancel) is not { Cycle: { IsRehearsal: false, HidesPublicPage: false } } open
            || open.Scheme.Phases.FirstOrDefault(p => p.Id.Value == phase) is not { } scheme
            || await Pointer(open, scheme.Id, cancel) is not { } pointer
            || pointer.Edition != edition)
        {
            return null;
        }
        var folder = PublicationPaths.Public(open.Cycle, scheme.Id, edition);
        return (await documents.List(folder, cancel)).Contains(folder + file) ? (await documents.Get(folder + file, cancel))?.Content : null;
    }

    /// <summary>A published file of a survey's results; null for anything that is not the newest edition's, or withdrawn.</summary>
    public async Task<DocumentContent?> Survey(string cycle, string survey, string period, int edition, string file, CancellationToken cancel)
    {
        if (!IdRule.Allows(cycle) || !IdRule.Allows(survey) || !IdRule.Allows(period) || await reader.Find(new(cycle), cancel) is not { Cycle: { IsRehearsal: false, HidesPublicPage: false } } open
            || (await SurveyState.Read(store, open.Partition, cancel)).Edition(survey, period) is not { Body: { Withdrawal: null } newest }
            || newest.Number != edition)
        {
            return null;
        }
        var folder = SurveyPublication.Folder(open.Cycle, survey, period, edition);
        return (await documents.List(folder, cancel)).Contains(folder + file) ? (await documents.Get(folder + file, cancel))?.Content : null;
    }

    private async Task<IReadOnlyList<PublicationEntry>> Entries(OpenCycle open, PhaseScheme phase, CancellationToken cancel)
    {
        if (await Pointer(open, phase.Id, cancel) is not { } pointer)
        {
            return [];
        }
        var editions = (await store.Range(open.Partition, Keys.Edition(phase.Id, 1), Keys.Edition(phase.Id, 99_999), cancel: cancel))
            .Select(r => r.Read<EditionRow>()).Where(e => e.PublishedAt is not null).ToList();
        var shown = editions.LastOrDefault(e => pointer.Edition == 0 || e.Number == pointer.Edition);
        if (shown?.PublishedAt is not { } publishedAt)
        {
            return [];
        }
        var folder = PublicationPaths.Public(open.Cycle, phase.Id, shown.Number);
        var files = pointer.Edition == 0 ? [] : await documents.List(folder, cancel);
        return [.. open.Cycle.Wards.Where(shown.Holds).Select(ward => new PublicationEntry(
            open.Cycle.FiscalYear, phase.Id, phase.Label, ward.Id.Value, ward.Name, shown.Number, MunicipalTime.DayOf(publishedAt),
            [.. editions.Where(e => e.Correction is not null && e.Number <= shown.Number).Select(e => new ReportCorrection(MunicipalTime.DayOf(e.PublishedAt!.Value), e.Number, e.Correction!))],
            [.. files.Select(f => f[folder.Length..]).Where(f => f.StartsWith($"{phase.Id}-{ward.Id}.", StringComparison.Ordinal)).Select(f => PublicAddress.File(open.Cycle, phase.Id, shown.Number, f))],
            pointer.Withdrawal))];
    }

    private async Task<PublicationPointer?> Pointer(OpenCycle open, PhaseId phase, CancellationToken cancel) =>
        (await store.Get(open.Partition, Keys.Publication(phase), cancel))?.Read<PublicationPointer>();
}
