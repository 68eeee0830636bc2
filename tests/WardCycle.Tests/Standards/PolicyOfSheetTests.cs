using WardCycle.Calendar;
using WardCycle.Cycles;
using WardCycle.Cycles.Steps;
using WardCycle.Links;
using WardCycle.Organisation;
using WardCycle.Record;
using WardCycle.Rehearsal;
using WardCycle.Schemes;
using WardCycle.Secretariat;
using WardCycle.Sheets;
using WardCycle.Standards;
using WardCycle.Tests.Web;

namespace WardCycle.Tests.Standards;

/// <summary>方針 has one truth: where a phase's submission sets it (kawasaki), nobody types it a second time.</summary>
public sealed class PolicyOfSheetTests
{
    private static readonly UnitId Ward = SampleOrganisation.Ward;
    private static readonly FieldId Policy = new("policy");

    [Fact]
    public void Each_line_is_a_line_of_the_policy() =>
        Assert.Equal(["p1 待ち時間を短くします。", "p2 案内を見直します。"], Lines("待ち時間を短くします。\n\n　案内を見直します。 ")[^1]);

    [Theory]
    [InlineData("あ\nい\nう", "あ\nい（改）\nう", "p1 あ|p2 い（改）|p3 う", "the words at its place changed")]
    [InlineData("あ\nい\nう", "い\nう", "p2 い|p3 う", "a line was taken out")]
    [InlineData("あ\nい", "え\nあ\nい", "p3 え|p1 あ|p2 い", "a line was put in front")]
    [InlineData("あ\nい", "い\nあ", "p2 い|p1 あ", "lines changed places")]
    [InlineData("あ", "い\nあ\nう", "p2 い|p1 あ|p3 う", "what stays is looked for first")]
    public void A_line_keeps_its_number_so_that_links_to_it_hold(string first, string second, string expected, string reason) =>
        Assert.True(expected == string.Join('|', Lines(first, second)[^1]), reason);

    [Fact]
    public void A_number_is_never_borne_by_another_line() => Assert.Equal(["p1 あ", "p3 う"], Lines("あ\nい", "あ", "あ\nう")[^1]);

    [Fact]
    public void The_same_text_again_is_no_new_version() => Assert.Equal(2, Lines("あ", "あ", "い").Count);

    [Theory]
    [InlineData("target", "a text that every section writes")]
    [InlineData("nowhere", "no field")]
    public void Only_a_text_of_the_wards_own_phase_can_be_the_policy(string field, string reason)
    {
        var yaml = ShippedSchemes.Yaml("kawasaki")!.Replace("policy-from: policy", $"policy-from: {field}", StringComparison.Ordinal);
        var line = 1 + yaml[..yaml.IndexOf("policy-from", StringComparison.Ordinal)].Count(c => c == '\n');
        var report = SchemeCheck.Report(yaml, "my.yaml");
        Assert.True(report.StartsWith($"my.yaml:{line}: standards.policy-from: ", StringComparison.Ordinal) && report.Contains("書けるもの: policy", StringComparison.Ordinal), $"{reason}: {report}");
    }

    [Fact]
    public async Task The_submission_stands_on_every_form_and_the_room_refuses_to_be_typed_in()
    {
        WorkingDays days = new(HolidayTable.Shipped);
        MemoryRecordStore record = new();
        JumpingTime time = new(MunicipalTime.At(new(2026, 4, 14), new(10, 0)));
        CycleId cycle = new("kawasaki-2026");
        var yaml = ShippedSchemes.Yaml("kawasaki")!;
        var roster = SampleOrganisation.For(SchemeLoader.LoadTrusted(yaml), 3, 1);
        await new CycleStart(record, days, time).Start(new(
            cycle, "uid", yaml, new(2026), "向上目標", roster, [Ward], new("区政推進課", "内線 1", "kusei@example.lg.jp"), false, Pace.Real, time.Now, "account:test"));
        var cycles = new CycleReader(record, days);
        await new PrepareStep(record, MasterKeyRing.FromSeed(1)).Run(await cycles.Get(cycle), default);
        var open = await cycles.Get(cycle);
        var state = (await WardState.Read(record, open.WardPartition(Ward)))!;
        var mayor = state.Sheets.Single(s => PolicyReader.Sheet(state, open.Scheme.Field(Policy))!.Id == s.Body.Id);
        await record.Commit(open.WardPartition(Ward), [mayor.To(mayor.Body.With(new("policy"), mayor.Body.State(new("policy")) with { Gate = Gate.Open }))]);
        Assert.Null(await PolicyReader.Newest(record, open, Ward, default));

        var desk = new SheetDesk(record, new SilentBell(), new(record, new SilentBell(), time), time);
        var sent = await desk.Submit(await Visit(record, open, mayor.Body.Id), new(new("policy"), new(new Dictionary<FieldId, string> { [Policy] = "待ち時間を短くします。\n案内を見直します。" }), 0, 0));

        Assert.True(sent is DeskAnswer.Submitted, sent.ToString());
        var section = state.Sheets.First(s => s.Body.Id != mayor.Body.Id).Body.Id;
        var form = await new SheetReader(record, time).Load(await Visit(record, open, section));
        Assert.Equal(["p1", "p2"], form.Beside!.Policy!.Lines.Select(l => l.Id));
        Answers linked = new(new Dictionary<FieldId, string> { [new("policy-link")] = "p2" });
        Assert.Empty(await PolicyLinks.Problems(record, open, Ward, new("targets"), linked, default));
        Assert.Single(await PolicyLinks.Problems(record, open, Ward, new("targets"), new(new Dictionary<FieldId, string> { [new("policy-link")] = "p3" }), default));

        var refused = Assert.IsType<CommandResult.Refused>(await new StandardCommands(record, cycles, time).Do(
            StandardsWorld.City, cycle, new StandardCommand.SetPolicy(Ward, [new("", "別の方針")], "区長", new(2026, 4, 1))));
        Assert.Contains("「向上方針の決定」のシートで提出します", refused.Problems[0].Message, StringComparison.Ordinal);
        await using var host = await WebHost.Start(new() { Record = record, Time = time });
        var page = await (await host.SignedIn()).Open($"/office/cycles/{cycle}/wards/{Ward}/policy");
        Assert.Contains("方針2 案内を見直します。", page.Text, StringComparison.Ordinal);
        Assert.False(page.HasButton("この方針を記録する"));
        Assert.True(page.HasLink("向上方針の決定のシートを開く"));
    }

    private static List<List<string>> Lines(params string[] texts) => PolicyOfSheet.Of(Ward, Policy, texts.Select((t, i) => new Revision(
            new("ward"), new("policy"), i + 1, i, new(new Dictionary<FieldId, string> { [Policy] = t }), "", MunicipalTime.At(new(2026, 4, 1 + i), new(9, 0)), "head", $"op-{i}")))
        .Select(p => p.Lines.Select(l => $"{l.Id} {l.Text}").ToList()).ToList();

    private static async Task<LinkVisit> Visit(MemoryRecordStore record, OpenCycle open, SheetId sheet) => new(
        open, Ward, (await record.Range(open.WardPartition(Ward), "link-", Keys.After("link-"))).Select(r => r.Read<LinkRow>()).First(l => l.Sheet == sheet));
}
