using FsCheck;
using FsCheck.Fluent;
using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Planning;
using WardCycle.Mail;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Sheets;

namespace WardCycle.Tests.Cycles.Planning;

/// <summary>However a ward's posts are held, nobody is mailed twice for one fact, and no sheet that waits for an answer is silent.</summary>
public sealed class PostsPropertyTests
{
    private static readonly DateOnly First = new(2026, 4, 14);
    private static readonly DateOnly Last = new(2026, 5, 25);

    private enum Held
    {
        Regular,
        Vacant,
        ByOnePerson,
        WithThreeAddresses,
    }

    [Fact]
    public async Task Nobody_is_mailed_twice_for_one_fact_and_a_vacancy_silences_nothing()
    {
        var world = await World.Open(at: World.At(2026, 4, 14, 9));
        var (cycle, ward) = (await world.Cycle(), await world.State());
        var reference = Run(cycle, ward);
        var heads = ward.Posts.Count(p => p.Body.Role == PostRole.Head);
        var held = Gen.ListOf(Gen.Elements(Enum.GetValues<Held>()), heads).Select(l => l.ToList());

        Prop.ForAll(held.ToArbitrary(), choice =>
        {
            var (changed, mails) = (With(ward, choice), Run(cycle, With(ward, choice)));
            return mails.Select(m => m.Row.Id).Distinct().Count() == mails.Count
                && NobodyTwice(changed, mails)
                && Days(mails).SequenceEqual(Days(reference));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>A person gets one mail a day, purpose, phase and sheet at an address.</summary>
    private static bool NobodyTwice(WardState ward, IReadOnlyList<(DateOnly Day, MailRow Row)> mails) =>
        mails.SelectMany(m => m.Row.Sheets.Select(s => (m.Day, Sheet: s, m.Row.Phase, m.Row.Purpose, Person: ward.Post(m.Row.Post)!.Body.Holder, m.Row.Address)))
            .GroupBy(m => m).All(g => g.Count() == 1);

    /// <summary>On which days a sheet's people, or the secretariat in their place, hear of it.</summary>
    private static IEnumerable<(DateOnly, SheetId)> Days(IReadOnlyList<(DateOnly Day, MailRow Row)> mails) =>
        mails.SelectMany(m => m.Row.Sheets.Select(s => (m.Day, s))).Distinct().OrderBy(m => m.Day).ThenBy(m => m.s.Value, StringComparer.Ordinal);

    private static WardState With(WardState ward, List<Held> held)
    {
        var next = 0;
        return ward with
        {
            Posts = [.. ward.Posts.Select(p => p.Body.Role != PostRole.Head ? p : p with { Body = As(p.Body, held[next++]) })],
        };
    }

    private static Post As(Post post, Held held) => held switch
    {
        Held.Vacant => post with { Kind = PostKind.Vacant, Holder = "", Addresses = [] },
        Held.ByOnePerson => post with { Kind = PostKind.Concurrent, Holder = "one-person" },
        Held.WithThreeAddresses => post with { Addresses = [.. post.Addresses, $"b-{post.Id}@example.lg.jp", $"c-{post.Id}@example.lg.jp"] },
        _ => post,
    };

    private static List<(DateOnly Day, MailRow Row)> Run(OpenCycle cycle, WardState ward)
    {
        List<(DateOnly, MailRow)> mails = [];
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var plan = WardPlanner.Plan(cycle, ward, MunicipalTime.At(day, new(9, 0)));
            mails.AddRange(plan.Groups.SelectMany(g => g).OfType<Change.Insert>().Where(c => c.Key.StartsWith("0mail-", StringComparison.Ordinal))
                .Select(c => (day, RecordJson.Read<MailRow>(c.Json))));
            ward = plan.State with { Head = plan.State.Head with { Body = plan.Head } };
        }

        return mails;
    }
}
