using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Tests.Mail;

namespace WardCycle.Tests.Cycles;

/// <summary>Every ward has a 総務課: where a cycle has several wards, the ward stands in front.</summary>
public sealed class NamesWithWardTests
{
    private static readonly DateTimeOffset Start = MunicipalTime.At(new(2026, 4, 1), new(9, 0));

    [Theory]
    [InlineData(1, "kita", "総務課", "総務課", "one ward needs no name")]
    [InlineData(2, "kita", "総務課", "北区 総務課", "several wards do")]
    [InlineData(2, "kita", "北区", "北区", "a ward is not named twice")]
    [InlineData(2, "nai", "総務課", "総務課", "a ward that the cycle does not know")]
    public void A_section_is_named_with_its_ward_where_there_are_several(int wards, string ward, string name, string shown, string reason)
    {
        var world = new MailWorld();
        List<CycleWard> all = [new(new("kita"), "北区"), new(new("minami"), "南区")];
        var open = world.Open with { Cycle = world.Cycle with { Wards = [.. all.Take(wards)] } };

        Assert.True(shown == open.InWard(new(ward), name), reason);
    }

    [Theory]
    [InlineData(PostKind.Vacant, 1, null, "the roster says 欠員")]
    [InlineData(PostKind.Vacant, 2, null, "the roster says 欠員 in one of two wards")]
    [InlineData(PostKind.Regular, 1, "「総務課」には", "a post without an address, one ward")]
    [InlineData(PostKind.Regular, 2, "「北区 総務課」には", "a post without an address, two wards")]
    public void The_start_warns_of_a_forgotten_post_by_ward_and_not_of_a_vacancy(PostKind kind, int wards, string? warning, string reason)
    {
        var days = new WorkingDays(HolidayTable.Shipped);
        var yaml = ShippedSchemes.Yaml(ShippedSchemes.Default)!;
        var scheme = SchemeLoader.LoadTrusted(yaml);
        var roster = new Roster(
            [Of("kita", "北区", null), Of("kita-somu", "総務課", "kita"), Of("minami", "南区", null), Of("minami-somu", "総務課", "minami")],
            [Head("kita-somu", kind), Head("minami-somu", PostKind.Regular, "minami@example.lg.jp")],
            []);
        var request = new StartRequest(
            new("c"), "uid", yaml, new(2026), "所属目標", roster, [.. new UnitId[] { new("kita"), new("minami") }.Take(wards)],
            new("区政推進課", "内線 1234", ""), IsRehearsal: false, Pace.Real, Start, "account:test");

        var warned = StartCheck.Warnings(request, scheme, CalendarPlan.For(scheme, new(2026), days), days).Where(w => w.Contains("担当の職", StringComparison.Ordinal)).ToList();

        Assert.True(warning is null ? warned.Count == 0 : warned is [var only] && only.StartsWith(warning, StringComparison.Ordinal), $"{reason}: {string.Join(' ', warned)}");
    }

    private static Unit Of(string id, string name, string? parent) =>
        new(new(id), parent is null ? UnitKind.Ward : UnitKind.Section, parent is null ? null : new UnitId(parent), 1, [new(name)], Validity.Always);

    private static Post Head(string unit, PostKind kind, params string[] addresses) =>
        new(new($"{unit}-head"), new(unit), PostRole.Head, kind, "総務課長", unit, addresses);
}
