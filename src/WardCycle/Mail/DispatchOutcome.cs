using WardCycle.Cycles;

namespace WardCycle.Mail;

public sealed record DispatchOutcome(bool More, int Trouble = 0)
{
    public DateTimeOffset? Next(CycleClock clock, DateTimeOffset real) => More ? clock.Now(real) : null;
}
