using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;

namespace WardCycle.Surveys;

/// <summary>Reads places, results and free texts. Changes nothing.</summary>
public static class SurveyReading
{
    /// <summary>Of the wards given, in 建制順. A ward that ended before the period, or was founded after it, held nothing.</summary>
    public static async Task<IReadOnlyList<PlaceOfSurvey>> Places(IRecordStore store, OpenCycle open, SurveyScheme survey, SurveyPeriod period, Func<UnitId, bool> wards, CancellationToken cancel = default)
    {
        var (first, last) = (period.From.In(open.Cycle.FiscalYear), period.To.In(open.Cycle.FiscalYear));
        List<PlaceOfSurvey> places = [];
        foreach (var ward in open.Cycle.Wards.Where(w => wards(w.Id) && w.StoodBetween(first, last)))
        {
            places.AddRange((await SurveyPlaces.Of(store, open, ward.Id, survey, cancel)).Select(p => new PlaceOfSurvey(ward.Id, ward.Name, p.Id, p.Name)));
        }

        return places;
    }

    /// <summary>Paper and public form together.</summary>
    public static async Task<IReadOnlyList<PlaceResult>> Results(
        IRecordStore store, OpenCycle open, SurveyState state, string survey, string period, IReadOnlyList<PlaceOfSurvey> places, CancellationToken cancel = default)
    {
        List<PlaceResult> results = [];
        foreach (var place in places)
        {
            var at = new SurveyAt(survey, period, place.Id);
            var tally = await SurveyTally.Read(store, open.WardPartition(place.Ward), at, cancel);
            results.Add(new(place, state.Paper(at), tally, state.Summary(at)));
        }

        return results;
    }

    /// <summary>What people wrote at a place, in the order of keys, which is no order of time or person.</summary>
    public static async Task<IReadOnlyList<SurveyText>> Texts(IRecordStore store, string wardPartition, SurveyAt at, CancellationToken cancel = default) =>
        [.. (await store.Range(wardPartition, Keys.SurveyTexts(at), Keys.After(Keys.SurveyTexts(at)), cancel: cancel)).Select(r => r.Read<SurveyText>())];
}
