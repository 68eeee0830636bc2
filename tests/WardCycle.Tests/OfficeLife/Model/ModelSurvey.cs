namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>One survey of visitors in one period of a year: a ward's own slip of paper for each ward that stood while it was held.</summary>
internal sealed class ModelSurvey(string period, string label, DateOnly from, DateOnly to)
{
    public string Period => period;

    public string Label => label;

    public DateOnly From => from;

    public DateOnly To => to;

    public Dictionary<string, ModelVoices> Wards { get; } = [];

    public ModelVoices Of(string ward) => Wards.TryGetValue(ward, out var voices) ? voices : Wards[ward] = new();

    public int Editions { get; set; }

    /// <summary>Of each edition that corrected the one before.</summary>
    public List<string> Corrections { get; } = [];

    public bool IsWithdrawn { get; set; }

    /// <summary>Wards whose desk held it: they stood on one of its days.</summary>
    public IEnumerable<string> HeldIn(ModelCycle cycle) => cycle.Wards.Values.Where(w => !(w.From > to) && !(w.EndsOn < from)).Select(w => w.Id);
}
