using WardCycle.Calendar;
using WardCycle.Mail;
using WardCycle.Record;
using WardCycle.Rehearsal.Faults;
using WardCycle.Secretariat;
using WardCycle.Tests.OfficeLife.Checks;
using WardCycle.Tests.OfficeLife.Desks;
using WardCycle.Tests.OfficeLife.Model;
using WardCycle.Tests.OfficeLife.Stories;

namespace WardCycle.Tests.OfficeLife;

/// <summary>
/// A city's office over the years: sections in the morning, posts and rosters at noon, the secretariat in the afternoon,
/// editions at four, and the independent model beside them all.
/// </summary>
internal sealed class Office
{
    public static readonly Actor City = new("jimukyoku", new HashSet<AccountRole> { AccountRole.City });

    /// <summary>So many things wrong, and nothing more is learnt by going on.</summary>
    private const int Enough = 12;

    private readonly StoryDesk _stories;
    private readonly YearDesk _years;
    private readonly WardDesk _wards;
    private readonly EditionDesk _editions;
    private readonly FilingDesk _filing;
    private readonly ReorganisationDesk _reorganisations;
    private readonly VisitorDesk _visitors;

    /// <param name="every">About one fault in so many writes; 0 for none.</param>
    public Office(int seed, DateOnly first, int every)
    {
        Seed = seed;
        Chronicle = new(seed);
        Markers = new(this);
        Wanted = new(this);
        Texts = new(this);
        Life = new(seed, MunicipalTime.At(first, new(8, 0)), every == 0 ? FaultPlan.Quiet() : FaultPlan.FromSeed(seed, every), Taken);
        (_stories, _years, Posts, _wards, _editions, _filing, _reorganisations, _visitors) = (new(this), new(this), new(this), new(this), new(this), new(this), new(this), new(this));
    }

    public int Seed { get; }

    public Life Life { get; }

    public PostDesk Posts { get; }

    public Mailbox Mailbox { get; } = new();

    public Chronicle Chronicle { get; }

    public Markers Markers { get; }

    public List<ModelCycle> Cycles { get; } = [];

    public List<SentMail> Sent { get; } = [];

    /// <summary>Reasons for which a mail has gone out, and persons reminded by day: kept by the mails' check.</summary>
    public HashSet<string> Reasons { get; } = [];

    /// <summary>Accepted submissions that were looked up in the record.</summary>
    public int Submissions { get; set; }

    /// <summary>Erased texts that were looked for everywhere.</summary>
    public int Scans { get; set; }

    /// <summary>Rows that went through an export, by kind.</summary>
    public SortedDictionary<string, int> Exported { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages, workbooks and files of data compared, beside the tables.</summary>
    public int Files { get; set; }

    /// <summary>Lines of reports compared.</summary>
    public int ReportLines { get; set; }

    public HashSet<string> Reminded { get; } = [];

    public WantedMails Wanted { get; }

    public TextDesk Texts { get; }

    /// <summary>The office's years that still run; trials are beside them.</summary>
    public IEnumerable<ModelCycle> Open => Cycles.Where(c => c is { IsOver: false, IsTrial: false });

    public async Task Live(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last && Chronicle.Faults.Count < Enough; day = day.AddDays(1))
        {
            await Life.Until(MunicipalTime.At(day, new(1, 0)));
            await Life.Reconcile();
            await At(day, new(8, 10), () =>
            {
                _reorganisations.Morning();
                return _years.Acts();
            });
            if (!Life.Days.IsOpen(day))
            {
                continue;
            }

            await At(day, new(9, 30), Looked);
            await (day == YearDesk.ExportDay ? Export() : Task.CompletedTask);
            await At(day, new(10, 0), () => _stories.Acts(isOffice: false));
            await At(day, new(13, 0), () => Posts.Acts().Concat(_wards.Acts()).Concat(Texts.Acts()).Concat(_visitors.Acts()));
            await At(day, new(15, 0), () => _stories.Acts(isOffice: true));
            await At(day, new(16, 0), () => _editions.Acts().Concat(_filing.Acts()).Concat(_reorganisations.Acts()));
        }

        await Life.Until(MunicipalTime.At(last, new(23, 0)));
        await Looked(all: true);
    }

    /// <summary>Of every year there is: one runs, one is filed.</summary>
    private async Task Export()
    {
        foreach (var cycle in Cycles.Where(c => c is { IsDisposed: false, IsTrial: false }))
        {
            await ExportCheck.Run(this, cycle);
        }
    }

    private IEnumerable<Act> Looked()
    {
        Looked(all: false).GetAwaiter().GetResult();
        return [];
    }

    private async Task Looked(bool all)
    {
        foreach (var cycle in Cycles.Where(c => !c.IsTrial && (all ? !c.IsDisposed : !c.IsOver)))
        {
            if (!all && Life.Now < cycle.Care)
            {
                Wanted.Run(cycle);
                await (Life.Today is { Month: >= 4 and < 7, DayOfWeek: DayOfWeek.Monday } ? ReferenceCheck.Run(this, cycle) : Task.CompletedTask);
            }

            await EditionCheck.Run(this, cycle);
            if (!cycle.IsOver && !Life.IsRunning(cycle.Id))
            {
                cycle.IsOver = true;
                await RecordCheck.Run(this, cycle);
                await EditionCheck.Again(this, cycle);
                await Traces.OfErased(this, cycle);
                await VoiceCheck.Run(this, cycle);
            }
        }
    }

    private async Task At(DateOnly day, TimeOnly time, Func<IEnumerable<Act>> acts)
    {
        await Life.Until(MunicipalTime.At(day, time));
        foreach (var act in acts())
        {
            await Do(act);
            await Life.Until(Life.Now.AddSeconds(1));
            if (Chronicle.Faults.Count >= Enough)
            {
                return;
            }
        }
    }

    /// <summary>An act that a crash cut short is looked up in the history and, where it is not there, done again.</summary>
    private async Task Do(Act act)
    {
        for (var (attempt, isDone) = (0, false); attempt < 50; attempt++)
        {
            var (at, before) = (Life.Now, Audits(act));
            try
            {
                var refusal = await act.Do(Life);
                if (refusal is null && !isDone)
                {
                    Done(act, at);
                }
                else if (refusal is { Length: > 0 })
                {
                    Chronicle.Wrong(at, $"{act.Kind} ({act.Where}) was refused{(isDone ? " when pressed again" : "")}: {refusal}");
                }

                return;
            }
            catch (Exception e) when (e is CrashException or RecordUnavailableException)
            {
                Chronicle.Note(at, $"{(e is CrashException ? "crash" : "answer lost")} in {act.Kind} ({act.Where})");
                if (!isDone && !act.IsSilent && Audits(act) > before)
                {
                    Done(act, at);
                    isDone = true;
                }
            }

            await Life.Until(Life.Now.AddSeconds(7));
            if (isDone && !act.IsPressedAgain)
            {
                return;
            }
        }

        Chronicle.Wrong(Life.Now, $"{act.Kind} ({act.Where}) never came to an end.");
    }

    private void Done(Act act, DateTimeOffset at)
    {
        act.Then(at);
        Chronicle.Happened(at, act.Kind, act.Where);
        foreach (var also in act.Also)
        {
            Chronicle.Happened(at, also, act.Where);
        }
    }

    /// <summary>Entries of the history at this very moment.</summary>
    private int Audits(Act act)
    {
        var prefix = Keys.Audit(Life.Now, "");
        return act.Partition.Length == 0 ? 0 : Life.Record.Range(act.Partition, prefix, Keys.After(prefix)).GetAwaiter().GetResult().Count;
    }

    private void Taken(OutgoingMail mail)
    {
        Mailbox.Take(mail.To, mail.Body);
        if (MailCheck.Find(this, mail) is { } sent)
        {
            Sent.Add(sent);
            Wanted.Take(sent);
            foreach (var fault in MailCheck.Of(this, sent))
            {
                Chronicle.Wrong(Life.Now, $"{fault}: {sent}");
            }
        }
    }
}
