using FsCheck;
using FsCheck.Fluent;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;
using static WardCycle.Tests.Sheets.SheetWorld;

namespace WardCycle.Tests.Sheets;

/// <summary>Two writers, the closing, a return and lost answers in any order: no accepted text is ever lost, none appears twice.</summary>
public sealed class TwoWritersTests
{
    private enum Move
    {
        ASaves,
        BSaves,
        ASubmits,
        BSubmits,
        ARetries,
        BRetries,
        AChoosesOwn,
        BChoosesOwn,
        ALosesAnswer,
        BLosesAnswer,
        Closes,
        Returns,
    }

    [Fact]
    public void Whatever_the_order_every_accepted_text_stands_and_nobody_s_unseen_text_is_written_over() =>
        Prop.ForAll(
            Gen.ArrayOf(Gen.Frequency(Writing, (1, Gen.Constant(Move.Closes)), (2, Gen.Constant(Move.Returns)))).ToArbitrary(),
            moves => Play(moves).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(40));

    /// <summary>Mostly the two write: a closing ends nearly everything.</summary>
    private static (int, Gen<Move>) Writing { get; } =
        (40, Gen.Elements(Enum.GetValues<Move>().Where(m => m is not (Move.Closes or Move.Returns)).ToArray()));

    private static async Task<bool> Play(Move[] moves)
    {
        var world = await Open();
        var record = new LostAnswers(world.Record);
        world.Store = record;
        var writers = new Dictionary<char, Pen> { ['A'] = new(world, await world.Visit(Soumu)), ['B'] = new(world, await world.Visit(Soumu, "clerk")) };
        foreach (var move in moves)
        {
            await Step(world, record, writers, move);
        }

        var revisions = (await world.All<Revision>("revision-")).OrderBy(r => r.Number).ToList();
        var state = await world.State(Soumu, Targets);
        var accepted = writers.Values.SelectMany(w => w.Accepted).ToList();
        return revisions.Select(r => r.Number).SequenceEqual(Enumerable.Range(1, revisions.Count))
            && state.Revision == revisions.Count
            && accepted.All(a => revisions.Any(r => r.Receipt == a.Receipt && r.Answers[Target] == a.Text))
            && revisions.Select(r => r.Operation).Distinct().Count() == revisions.Count
            && revisions.All(r => r.Base == r.Number - 1)
            && (await world.All<MailRow>("0mail-")).Count(m => m.Purpose == MailPurpose.Receipt) == 2 * revisions.Count
            && writers.Values.All(w => w is { NeverOverwroteUnseen: true, RecognisedEachTime: true });
    }

    private static async Task Step(SheetWorld world, LostAnswers record, Dictionary<char, Pen> writers, Move move)
    {
        var name = move.ToString();
        switch (move)
        {
            case Move.Closes:
                await world.Set(Soumu, Targets, s => s with { Gate = Gate.Shut });
                break;
            case Move.Returns when await world.State(Soumu, Targets) is { Revision: > 0, Returned: null } state:
                if (await world.Record.Get(Partition, Keys.Return(Soumu, Targets, state.Revision)) is null)
                {
                    await world.Return(Soumu, Targets, "理由", At("2026-06-05T17:15"));
                }

                break;
            case Move.Returns:
                break;
            default:
                record.LoseNextAnswer = name.EndsWith("LosesAnswer", StringComparison.Ordinal);
                await writers[name[0]].Do(name[1..]);
                record.LoseNextAnswer = false;
                break;
        }
    }

    /// <summary>A writer with a form: what it was filled on, and what has been seen.</summary>
    private sealed class Pen(SheetWorld world, LinkVisit visit)
    {
        private int _texts;
        private SheetEntry _form = Entry("");
        private SheetEntry? _sent;
        private string? _seen;

        public List<(string Receipt, string Text)> Accepted { get; } = [];

        public bool NeverOverwroteUnseen { get; private set; } = true;

        public bool RecognisedEachTime { get; private set; } = true;

        public async Task Do(string what)
        {
            switch (what)
            {
                case "Saves":
                    Type();
                    await Draft();
                    break;
                case "Retries" when _sent is not null:
                    await Submit(_sent);
                    break;
                case "Retries":
                    break;
                default:
                    Type();
                    await Submit(_form);
                    break;
            }
        }

        private void Type() =>
            _form = _form with { Answers = new(new Dictionary<FieldId, string> { [Target] = $"{visit.Link.Post} {++_texts}" }) };

        private async Task Draft()
        {
            var before = (await world.Record.Get(Partition, Keys.Draft(Soumu, Targets)))?.Read<Draft>().Answers[Target];
            try
            {
                Take(await world.Desk.SaveDraft(visit, _form), before, _form);
            }
            catch (RecordUnavailableException)
            {
                _seen = _form.Answers[Target];
            }
        }

        private async Task Submit(SheetEntry entry)
        {
            var before = (await world.Record.Get(Partition, Keys.Draft(Soumu, Targets)))?.Read<Draft>().Answers[Target];
            var stands = (await world.All<Revision>("revision-")).Any(r => r.Operation == entry.Operation(Soumu));
            _sent = entry;
            try
            {
                var answer = await world.Desk.Submit(visit, entry);
                RecognisedEachTime &= answer is DeskAnswer.Submitted { Again: true } == stands;
                Take(answer, before, entry);
            }
            catch (RecordUnavailableException)
            {
                // The person sees neither yes nor no, and sends the same form again some time.
            }
        }

        private void Take(DeskAnswer answer, string? draftBefore, SheetEntry entry)
        {
            switch (answer)
            {
                case DeskAnswer.Saved saved:
                    Overwrote(draftBefore, entry);
                    _form = _form with { DraftVersion = saved.Version };
                    _seen = entry.Answers[Target];
                    break;
                case DeskAnswer.Submitted taken:
                    if (!taken.Again)
                    {
                        Overwrote(draftBefore, entry);
                    }

                    Accepted.Add((taken.Receipt, entry.Answers[Target]));
                    _form = _form with { Base = Math.Max(_form.Base, taken.Revision), DraftVersion = 0 };
                    break;
                case DeskAnswer.Conflict { Theirs: var theirs }:
                    _form = _form with { Base = theirs.Base, DraftVersion = theirs.DraftVersion };
                    _seen = theirs.Answers[Target];
                    break;
            }
        }

        private void Overwrote(string? draftBefore, SheetEntry entry) =>
            NeverOverwroteUnseen &= draftBefore is null || draftBefore == _seen || draftBefore == entry.Answers[Target] || draftBefore.StartsWith(visit.Link.Post.Value, StringComparison.Ordinal);
    }
}
