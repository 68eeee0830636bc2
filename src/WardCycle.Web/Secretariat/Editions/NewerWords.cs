namespace WardCycle.Web.Secretariat.Editions;

/// <summary>Sections that have changed since an edition was composed, in words.</summary>
public static class NewerWords
{
    private const int MostNamed = 5;

    public static string Names(IReadOnlyList<string> names) =>
        string.Join('、', names.Take(MostNamed)) + (names.Count > MostNamed ? $"ほか{names.Count - MostNamed}件" : "");
}
