using WardCycle.Cycles;
using WardCycle.Sheets;
using WardCycle.Tests.OfficeLife.Model;

namespace WardCycle.Tests.OfficeLife.Checks;

/// <summary>Last year's reference on the new year's form: what the older year says today, 見込 while something of it is open, else 確定.</summary>
internal static class ReferenceCheck
{
    private static readonly string[] Fields = ["rating", "reflection", "rate"];

    public static async Task Run(Office office, ModelCycle cycle)
    {
        if (office.Cycles.Find(c => c is { IsTrial: false, IsDisposed: false } && c.Year == cycle.Year - 1) is not { } before || await office.Life.Get<CycleReader>().Find(cycle.Id) is not { } open)
        {
            return;
        }

        var reader = new LastYear(office.Life.Record);
        foreach (var sheet in cycle.Sheets.Where(s => s.StandsSince == default && !s.HasTakenOver && !s.IsLeft && !s.IsEnded))
        {
            var same = before.Sheets.Find(s => s.Id == sheet.Id && s.Ward == sheet.Ward && !s.IsEnded && !s.HasTakenOver && s.Speaks(OfficeScheme.YearEnd) && s.Units.SequenceEqual(sheet.Units));
            if (same?.Phases[OfficeScheme.YearEnd] is not { IsOutside: false } state)
            {
                continue;
            }

            var said = await reader.Find(open, new(sheet.Ward), new(sheet.Id), new(OfficeScheme.YearEnd), default);
            if (Fault(said, state, office.Life.Now) is { } fault)
            {
                office.Chronicle.Wrong(office.Life.Now, $"last year's reference for {cycle.Id}/{sheet.Id}: {fault}");
            }

            var kind = said is null ? "reference: none" : said.IsFinal ? "reference: final" : "reference: expected";
            office.Chronicle.Counts[kind] = office.Chronicle.Count(kind) + 1;
        }
    }

    private static string? Fault(ReferenceAnswers? said, ModelPhase state, DateTimeOffset now)
    {
        if (said is null || state.Answers.Count == 0)
        {
            return said is null == (state.Answers.Count == 0) ? null : "there or not";
        }

        var printed = ExpectedReport.Printed(state, now);
        return Fields.Where(f => said.Answers[new(f)] != printed.GetValueOrDefault(f, "")).Select(f => $"{f} says 「{said.Answers[new(f)]}」").FirstOrDefault()
            ?? (said.IsFinal == (!state.IsOpen(now) && state.LateUntil is null) ? null : $"{(said.IsFinal ? "final" : "not final")} where the office says otherwise");
    }
}
