using FsCheck;
using FsCheck.Fluent;
using WardCycle.Secretariat;
using WardCycle.Sheets;

namespace WardCycle.Tests.Secretariat;

/// <summary>Any sequence of commands, at any speed, keeps what the history promises.</summary>
public sealed class SheetInvariantTests
{
    [Fact]
    public void Random_commands_keep_the_history_true()
    {
        var steps = Gen.Choose(0, 11).Two().Select(p => (Kind: p.Item1, Variant: p.Item2)).ListOf();
        Prop.ForAll(steps.ToArbitrary(), s => Run([.. s]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(30));
    }

    private static async Task<bool> Run(IReadOnlyList<(int Kind, int Variant)> steps)
    {
        var world = await DeskWorld.Start();
        var sheet = await world.Alone();
        foreach (var (kind, variant) in steps)
        {
            var before = await world.Of(sheet, DeskWorld.Targets);
            var audited = (await world.Audit()).Count;

            var result = await world.Do(await Command(world, sheet, before, kind, variant));

            var after = await world.Of(sheet, DeskWorld.Targets);
            var written = (await world.Audit()).Count - audited;
            Assert.True(after.Revision - before.Revision is 0 or 1, "revision numbers grow by one");
            Assert.True(after.Checked is null || after.Checked.Revision == after.Revision, "only the newest revision is checked");
            Assert.True(after.Outside is null || after.Outside.Reason.Length > 0, "outside has a reason");
            Assert.True(after.Returned is null || (after.Returned.Revision == after.Revision && after.Gate == Gate.Open), "a returned sheet is open");
            Assert.True(result is CommandResult.Done || (written == 0 && Same(before, after)), "a refusal writes nothing");
            Assert.True(written <= 1 && (written == 1 || Same(before, after)), "what changes is in the audit trail");
            world.Time.Now += TimeSpan.FromHours(variant * 3);
            await world.Plan();
        }

        Assert.All(await world.Audit(), a => Assert.DoesNotContain("@", a.Text, StringComparison.Ordinal));
        return true;
    }

    private static bool Same(PhaseState a, PhaseState b) =>
        WardCycle.Record.RecordJson.Write(a) == WardCycle.Record.RecordJson.Write(b);

    private static async Task<SheetCommand> Command(DeskWorld world, SheetId sheet, PhaseState state, int kind, int variant)
    {
        var phase = DeskWorld.Targets;
        var day = Calendar(world).AddDays(variant - 2);
        return kind switch
        {
            0 or 1 => new SheetCommand.SubmitOnBehalf(sheet, phase, state.Revision - (variant == 0 ? 1 : 0), DeskWorld.Answers(variant == 1 ? "" : $"目標{variant}"), "紙で受領", $"op{state.Revision}{variant}"),
            2 => new SheetCommand.Return(sheet, phase, state.Revision - (variant == 0 ? 1 : 0), variant == 1 ? "" : "理由", day),
            3 => new SheetCommand.Check(sheet, phase, state.Revision - (variant == 0 ? 1 : 0)),
            4 => new SheetCommand.SetOutside(sheet, phase, variant == 0 ? "" : variant < 6 ? null : "休止"),
            5 => new SheetCommand.AgreeUntil(sheet, phase, day),
            6 => new SheetCommand.ReopenForLateFigure(sheet, phase, day, "決算後"),
            7 => new SheetCommand.SendNow(sheet, phase),
            8 => new SheetCommand.Escalate(sheet, phase),
            9 => new SheetCommand.RevokeLink(sheet, (await world.Links()).Last(l => l.Sheet == sheet).Id, "誤送信", variant % 2 == 0),
            10 => new SheetCommand.HandOver(sheet, (await world.Links()).Last(l => l.Sheet == sheet).Post, $"h{variant}", variant == 0 ? [] : [$"new{variant}@example.lg.jp"], null),
            _ => new SheetCommand.AddNote(sheet, variant == 0 ? "" : "確認済みのメモ"),
        };
    }

    private static DateOnly Calendar(DeskWorld world) => WardCycle.Calendar.MunicipalTime.DayOf(world.Time.Now);
}
