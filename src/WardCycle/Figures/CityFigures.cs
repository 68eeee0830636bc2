using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Figures;

/// <summary>The figures that the city has supplied for a cycle, in all their versions.</summary>
/// <param name="Versions">By field, then by rising number.</param>
public sealed record CityFigures(IReadOnlyList<CityFigure> Versions)
{
    public static CityFigures None { get; } = new([]);

    /// <summary>A scheme that asks the city for nothing costs no read.</summary>
    public static async Task<CityFigures> Read(IRecordStore store, OpenCycle open, CancellationToken cancel) =>
        Asked(open.Scheme).Any() ? await Read(store, open.Partition, cancel) : None;

    public static async Task<CityFigures> Read(IRecordStore store, string partition, CancellationToken cancel) =>
        new([.. (await store.Range(partition, Keys.Figures, Keys.After(Keys.Figures), cancel: cancel)).Select(r => r.Read<CityFigure>())]);

    /// <summary>Fields that the city supplies, in the scheme's order.</summary>
    public static IEnumerable<FieldScheme> Asked(Scheme scheme) => scheme.Phases.SelectMany(p => p.Fields).Where(f => f.IsFromCity);

    public CityFigure? Newest(FieldId field) => Versions.Where(v => v.Field == field).MaxBy(v => v.Version);

    /// <summary>What the city says about a ward, as a sheet's answers.</summary>
    public Answers For(UnitId ward) => new(
        Versions.Select(v => v.Field).Distinct().Select(id => (Field: id, Value: Newest(id)?.For(ward)?.Value ?? ""))
            .Where(v => v.Value.Length > 0).ToDictionary(v => v.Field, v => v.Value));

    /// <summary>Where a ward's value comes from; null where there is none.</summary>
    public FigureOrigin? Origin(FieldId field, UnitId ward) =>
        Newest(field) is { } figure && figure.For(ward) is { } value
            ? new(figure.Source, figure.AsOf, value.N, figure.IsCorrection ? WardCycle.Calendar.MunicipalTime.DayOf(figure.At) : null, figure.IsCorrection ? figure.Reason : null)
            : null;
}
