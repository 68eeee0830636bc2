using System.Globalization;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Standards;

/// <summary>
/// A ward's policy where a scheme says that a phase's submission sets it (<c>policy-from</c>): each line of that text is a
/// line of the policy, each submission a version, and nothing is typed a second time. A line keeps its number while its
/// words stay, or while it is the one that changed at its place; a new line gets a number that none has borne.
/// </summary>
public static class PolicyOfSheet
{
    /// <param name="revisions">All submissions of the sheet in the field's phase, by rising number.</param>
    public static IReadOnlyList<WardPolicy> Of(UnitId ward, FieldId field, IEnumerable<Revision> revisions)
    {
        List<WardPolicy> versions = [];
        var most = 0;
        foreach (var revision in revisions)
        {
            var lines = Numbered(versions.Count == 0 ? [] : versions[^1].Lines, Texts(revision.Answers[field]), ref most);
            if (versions.Count == 0 || !versions[^1].Lines.SequenceEqual(lines))
            {
                versions.Add(new(ward, versions.Count + 1, lines, "", MunicipalTime.DayOf(revision.At), revision.At, revision.By));
            }
        }

        return versions;
    }

    private static List<string> Texts(string typed) => [.. typed.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static List<PolicyLine> Numbered(IReadOnlyList<PolicyLine> before, List<string> texts, ref int most)
    {
        var ids = new string?[texts.Count];
        List<PolicyLine> free = [.. before];
        for (var i = 0; i < texts.Count; i++)
        {
            if (free.FindIndex(l => l.Text == texts[i]) is >= 0 and var same)
            {
                ids[i] = free[same].Id;
                free.RemoveAt(same);
            }
        }

        List<PolicyLine> lines = [];
        for (var i = 0; i < texts.Count; i++)
        {
            var changed = ids[i] is null && i < before.Count && free.Remove(before[i]) ? before[i].Id : null;
            lines.Add(new(ids[i] ?? changed ?? string.Create(CultureInfo.InvariantCulture, $"p{++most}"), texts[i]));
        }

        return lines;
    }
}
