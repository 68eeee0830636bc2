namespace WardCycle.Local.Playing;

/// <summary>Answers mails as they come, until the given record days are over or no mail has come for a while.</summary>
/// <param name="days">Record days after the first mail; mails of later days are left alone.</param>
/// <param name="quiet">Real time without a new mail after which the play is over.</param>
public sealed class PlayRun(IOutboxSource outbox, SheetPlayer player, int days, TimeSpan quiet, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private DateOnly? _first;

    public async Task Run(CancellationToken cancel)
    {
        for (var last = time.GetUtcNow(); ;)
        {
            var mails = await outbox.New(cancel);
            foreach (var mail in mails)
            {
                if (IsOver(mail))
                {
                    return;
                }

                await player.Answer(mail, cancel);
            }

            last = mails.Count > 0 ? time.GetUtcNow() : last;
            if (time.GetUtcNow() - last >= quiet)
            {
                return;
            }

            await Task.Delay(Pause, time, cancel);
        }
    }

    private bool IsOver(PlayedMail mail)
    {
        _first ??= mail.Day;
        return mail.Day is { } day && _first is { } first && day > first.AddDays(days);
    }
}
