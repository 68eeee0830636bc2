using System.Text.RegularExpressions;
using WardCycle.Links;

namespace WardCycle.Tests.OfficeLife;

/// <summary>What every address has received: the only way in that a section has.</summary>
internal sealed partial class Mailbox
{
    private readonly Dictionary<string, List<(string Id, string Code)>> _links = [];

    public void Take(string to, string body)
    {
        var links = _links.TryGetValue(to, out var known) ? known : _links[to] = [];
        foreach (Match link in Link().Matches(body))
        {
            links.Add((link.Groups[1].Value, link.Groups[2].Value));
        }
    }

    /// <summary>Tries the newest link first, as a person would; null where none leads to the sheet.</summary>
    public async Task<LinkVisit?> Way(Life life, IEnumerable<string> addresses, string cycle, string ward, string sheet)
    {
        var door = life.Get<LinkDoor>();
        foreach (var (id, code) in addresses.SelectMany(a => _links.GetValueOrDefault(a) ?? []).Reverse().Distinct())
        {
            if (await door.Open(id, code) is DoorAnswer.Granted { Visit: var visit } && visit.Link.Sheet.Value == sheet && visit.Cycle.Cycle.Id.Value == cycle && visit.Ward.Value == ward)
            {
                return visit;
            }
        }

        return null;
    }

    [GeneratedRegex(@"/s/([0-9a-z]+)#([0-9A-Z-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
