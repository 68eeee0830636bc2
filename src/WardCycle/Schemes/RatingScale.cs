namespace WardCycle.Schemes;

/// <summary>A rating scale, best grade first, with the legend exactly as the document prints it.</summary>
/// <param name="Outside">「―」 評価対象外: outside every legend, with a required reason, counted apart.</param>
public sealed record RatingScale(string Id, string Label, IReadOnlyList<Grade> Grades, Grade Outside)
{
    public Grade? Find(string code) => code == Outside.Code ? Outside : Grades.FirstOrDefault(g => g.Code == code);
}
