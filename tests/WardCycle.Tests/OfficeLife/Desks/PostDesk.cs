using System.Globalization;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Desks;

/// <summary>Who sits where, in mid-year: hand-overs, vacancies and their deputies, concurrent posts, other addresses, mails that went astray.</summary>
internal sealed class PostDesk(Office office)
{
    private const int PerThousand = 9;

    private readonly Dictionary<string, DateOnly> _vacant = [];

    /// <summary>The next holder of a post, with an address that nobody has had before.</summary>
    public static (string Holder, IReadOnlyList<string> Addresses) Next(Office office, ModelPost post)
    {
        var given = office.Cycles.Where(c => c.Posts.ContainsKey(post.Id)).Max(c => c.Posts[post.Id].Given) + 1;
        foreach (var same in office.Cycles.Where(c => c.Posts.ContainsKey(post.Id)).Select(c => c.Posts[post.Id]))
        {
            same.Given = given;
        }

        return (string.Create(CultureInfo.InvariantCulture, $"{post.Id}~{given}"), [string.Create(CultureInfo.InvariantCulture, $"{post.Id}.{given}@example.lg.jp")]);
    }

    public IEnumerable<Act> Acts()
    {
        if (office.Open.LastOrDefault() is not { } newest || office.Life.Today is { Month: 4, Day: < 3 })
        {
            yield break;
        }

        foreach (var ward in newest.Wards.Keys)
        {
            foreach (var act in Filled(newest, ward).Concat(Drawn(newest, ward)))
            {
                yield return act;
            }
        }
    }

    /// <summary>A post whose section has changed wards stands in both of them: it is left alone until the next year.</summary>
    public static bool Stands(ModelCycle cycle, ModelPost post) =>
        cycle.Units.TryGetValue(post.Unit, out var unit) && unit.EndsOn is null && !cycle.Sheets.Any(s => s.IsLeft && s.Units.Contains(post.Unit));

    /// <summary>A section keeps its id wherever it goes.</summary>
    private static string WardOf(ModelCycle cycle, ModelPost post) => cycle.SheetOf(post.Unit).Ward;

    private IEnumerable<Act> Filled(ModelCycle newest, string ward)
    {
        foreach (var post in newest.Posts.Values.Where(p => p.IsVacant && p.Answers && Stands(newest, p) && WardOf(newest, p) == ward).ToList())
        {
            if (!_vacant.TryGetValue(post.Id, out var since) || Life.Days.Add(since, 12) <= office.Life.Today)
            {
                _vacant.Remove(post.Id);
                var (holder, addresses) = Next(office, post);
                foreach (var act in Everywhere(post.Id, (cycle, known) => Change(cycle, WardOf(cycle, known), known, "deputy", PostKind.Acting, holder, addresses)))
                {
                    yield return act;
                }
            }
        }
    }

    private IEnumerable<Act> Drawn(ModelCycle newest, string ward)
    {
        foreach (var kind in new[] { "vacancy", "concurrent post", "changed address", "hand-over in mid-year", "mis-sent", "second post", "superior's second post" })
        {
            var key = $"{ward}/{office.Life.Today:yyyy-MM-dd}/{kind}";
            if (Draw.Below(1000, office.Seed, "post", key) >= (kind == "superior's second post" ? 2 * PerThousand : PerThousand)
                || newest.Posts.Values.Where(p => p.IsHead && !p.IsVacant && Stands(newest, p) && WardOf(newest, p) == ward).ToList() is not { Count: > 0 } heads)
            {
                continue;
            }

            var post = Chosen(newest, heads, key);
            var (holder, addresses) = kind.EndsWith("second post", StringComparison.Ordinal) ? Lender(newest, heads, post, kind) : Next(office, post);
            foreach (var act in Everywhere(post.Id, (cycle, known) => Of(kind, cycle, WardOf(cycle, known), known, holder, addresses)))
            {
                yield return act;
            }
        }
    }

    /// <summary>事務取扱: the next section's head, or the department's.</summary>
    private (string Holder, IReadOnlyList<string> Addresses) Lender(ModelCycle cycle, List<ModelPost> heads, ModelPost post, string kind)
    {
        var lender = kind == "second post" ? heads[(heads.IndexOf(post) + 1) % heads.Count]
            : cycle.Posts.Values.Single(p => p.IsSuperior && p.Unit == cycle.Units[post.Unit].PlaceOn(office.Life.Today).Parent);
        return (lender.Holder, lender.Addresses);
    }

    /// <summary>Sections at work first: whose sheet is returned or late, so that a hand-over meets them.</summary>
    private ModelPost Chosen(ModelCycle newest, List<ModelPost> heads, string key)
    {
        var busy = (from cycle in office.Open
                    from sheet in cycle.Sheets
                    where sheet.Phases.Values.Any(p => p.ReturnedAt is not null || p.LateUntil is not null)
                    from unit in sheet.Units
                    select unit).ToHashSet();
        var chosen = heads.Where(p => busy.Contains(p.Unit)).ToList() is { Count: > 0 } some ? some : heads;
        return newest.Posts[chosen[Draw.Below(chosen.Count, office.Seed, "whose post", key)].Id];
    }

    private Act? Of(string kind, ModelCycle cycle, string ward, ModelPost post, string holder, IReadOnlyList<string> addresses) => kind switch
    {
        "vacancy" => Change(cycle, ward, post, kind, PostKind.Vacant, "", []),
        "concurrent post" => Change(cycle, ward, post, kind, PostKind.Concurrent, post.Holder, post.Addresses),
        "second post" or "superior's second post" => Change(cycle, ward, post, kind, PostKind.ActingByProxy, holder, addresses),
        "changed address" => Change(cycle, ward, post, kind, null, post.Holder, addresses),
        "hand-over in mid-year" => post.IsVacant ? null : HandOver(cycle, ward, post, holder, addresses),
        _ => !post.IsVacant && WasReached(cycle, post) ? Stray(cycle, ward, post, addresses) : null,
    };

    /// <summary>The same change in every year that is open; a post that is on the list for 1 April is left to the list.</summary>
    private IEnumerable<Act> Everywhere(string post, Func<ModelCycle, ModelPost, Act?> act) =>
        office.Open.Where(c => c.Posts.ContainsKey(post) && office.Life.Now < c.Care && !c.Prepared.ContainsKey(post) && Stands(c, c.Posts[post])).ToList().Select(c => act(c, c.Posts[post])).OfType<Act>();

    private Act? Change(ModelCycle cycle, string ward, ModelPost post, string name, PostKind? kind, string holder, IReadOnlyList<string> addresses)
    {
        var held = kind ?? post.Kind;
        var today = office.Life.Today;
        return (post.IsVacant && name != "deputy") || (held == post.Kind && holder == post.Holder && addresses.SequenceEqual(post.Addresses)) ? null : Do(
            cycle, ward, name, post, new WardCommand.ChangePost(new(post.Id), held, holder, addresses, "人事異動のためです。", null), at =>
            {
                post.Hold(holder, addresses, held, at);
                if (addresses.Count == 0)
                {
                    _vacant[post.Id] = today;
                }
            }) with
        { Also = holder == post.Holder ? [] : [.. Meets(cycle, post)] };
    }

    /// <summary>What a change of hands finds open.</summary>
    public static IEnumerable<string> Meets(ModelCycle cycle, ModelPost post)
    {
        var states = cycle.Sheets.Where(s => post.Answers && s.Units.Contains(post.Unit)).SelectMany(s => s.Phases.Values).ToList();
        return new[] { states.Any(s => s.ReturnedAt is not null) ? "hand-over while returned" : null, states.Any(s => s.LateUntil is not null) ? "hand-over while a figure is late" : null }.OfType<string>();
    }

    /// <summary>In one year alone: an act of the sheet's own page.</summary>
    public Act HandOver(ModelCycle cycle, ModelSheet sheet, ModelPost post)
    {
        var (holder, addresses) = Next(office, post);
        return HandOver(cycle, sheet.Ward, post, holder, addresses);
    }

    private static Act HandOver(ModelCycle cycle, string ward, ModelPost post, string holder, IReadOnlyList<string> addresses)
    {
        var sheet = cycle.SheetOf(post.Unit);
        var command = new SheetCommand.HandOver(new(sheet.Id), new(post.Id), holder, addresses, "進行中の件は課の共有にあります。");
        return new("hand-over in mid-year", $"{cycle.Id}/{post.Id}", Keys.WardPartition(cycle.Id, new(ward)), async life =>
            Act.Said(await life.Get<SheetCommands>().Do(Office.City, cycle.Id, new(ward), command)), at =>
            post.Hold(holder, addresses, post.Kind, at))
        { Also = [.. Meets(cycle, post)] };
    }

    private static Act Stray(ModelCycle cycle, string ward, ModelPost post, IReadOnlyList<string> addresses) => Do(
        cycle, ward, "mis-sent", post, new WardCommand.RecordStray(new(post.Id), addresses, "名簿の入力を誤っていました。"), at => post.Hold(post.Holder, addresses, post.Kind, at));

    private bool WasReached(ModelCycle cycle, ModelPost post) => office.Sent.Any(m => m.Cycle == cycle.Id.Value && m.Row.Post.Value == post.Id && post.Addresses.Contains(m.To));

    private static Act Do(ModelCycle cycle, string ward, string name, ModelPost post, WardCommand command, Action<DateTimeOffset> then) => new(
        name, $"{cycle.Id}/{post.Id}", Keys.WardPartition(cycle.Id, new(ward)),
        async life => Act.Said(await life.Get<WardCommands>().Do(Office.City, cycle.Id, new(ward), command)), then);
}
