using WardCycle.Record;
using WardCycle.Surveys;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>At the year's end: every visitor is counted once, and what they wrote stands in the record alone.</summary>
internal static class VoiceCheck
{
    /// <summary>Begins everything that a visitor writes.</summary>
    public const string Beginning = "来庁者の声：";

    public static async Task Run(Office office, ModelCycle cycle)
    {
        foreach (var (survey, ward, voices) in cycle.Surveys.SelectMany(s => s.Wards.Select(w => (s, w.Key, w.Value))))
        {
            var at = new SurveyAt(OfficeScheme.Survey, survey.Period, new(ward));
            var partition = Keys.WardPartition(cycle.Id, new(ward));
            var tally = await SurveyTally.Read(office.Life.Record, partition, at);
            var texts = (await SurveyReading.Texts(office.Life.Record, partition, at)).Select(t => t.Text).Order(StringComparer.Ordinal);
            Fault(office, cycle, tally.Counts.Answered == voices.Web.Count ? null : $"{survey.Period} in {ward}: {tally.Counts.Answered} answers of {voices.Web.Count}");
            Fault(office, cycle, texts.SequenceEqual(voices.Texts.Order(StringComparer.Ordinal)) ? null : $"{survey.Period} in {ward}: other texts");
        }

        foreach (var path in (await office.Life.Documents.List("")).Where(p => p.Contains($"/{cycle.Id}/", StringComparison.Ordinal)))
        {
            var file = (await office.Life.Documents.Get(path))!.Content.Bytes.ToArray();
            Fault(office, cycle, Traces.Texts(path, file).Any(t => t.Contains(Beginning, StringComparison.Ordinal)) ? $"a raw text in {path}" : null);
        }
    }

    private static void Fault(Office office, ModelCycle cycle, string? fault)
    {
        if (fault is not null)
        {
            office.Chronicle.Wrong(office.Life.Now, $"surveys of {cycle.Id}: {fault}");
        }
    }
}
