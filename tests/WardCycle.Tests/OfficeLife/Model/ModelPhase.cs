namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>One sheet in one phase: what came in, what the office did with it, and until when it takes answers.</summary>
internal sealed class ModelPhase(DateTimeOffset opening, DateTimeOffset due, DateTimeOffset closing)
{
    public DateTimeOffset Opening { get; set; } = opening;

    public DateTimeOffset Due { get; set; } = due;

    public DateTimeOffset Closing { get; set; } = closing;

    public List<ModelAnswer> Answers { get; } = [];

    public List<ModelWording> Wordings { get; } = [];

    /// <summary>「―」 with its reason from an instant on; null: taken back.</summary>
    public List<(DateTimeOffset At, string? Reason)> Outside { get; } = [];

    /// <summary>未確定 until a day, from an instant on; null: final.</summary>
    public List<(DateTimeOffset At, DateOnly? Until)> Late { get; } = [];

    public DateTimeOffset? ReturnedAt { get; set; }

    public DateTimeOffset ReturnedDue { get; set; }

    public DateOnly? AgreedUntil { get; set; }

    /// <summary>The head sent the newest submission back to the clerk.</summary>
    public bool IsSentBack { get; set; }

    public bool IsConfirmed { get; set; }

    /// <summary>When the head sent the newest submission back.</summary>
    public DateTimeOffset? SentBackAt { get; set; }

    /// <summary>When due or closing were last moved.</summary>
    public DateTimeOffset DatesChangedAt { get; set; }

    /// <summary>When 「―」 was taken back or an agreed day set: the next mail comes by the plan.</summary>
    public DateTimeOffset AskedAgainAt { get; set; }

    public DateTimeOffset EscalatedAt { get; set; }

    /// <summary>The superior, or who stands in, as it was on that day.</summary>
    public ModelPost? EscalatedTo { get; set; }

    public int? Checked { get; set; }

    /// <summary>Version of the draft that lies in the form; 0 for none.</summary>
    public int Draft { get; set; }

    /// <summary>A wording that the section objects to and nobody has answered.</summary>
    public string? Objected { get; set; }

    /// <summary>目標変更, oldest first: the day, what stood before, why.</summary>
    public List<(DateTimeOffset At, DateOnly On, string Before, string Reason)> Changes { get; } = [];

    public bool IsOutside => Outside.Count > 0 && Outside[^1].Reason is not null;

    public DateOnly? LateUntil => Late.Count == 0 ? null : Late[^1].Until;

    public bool IsMissing => !IsOutside && (Answers.Count == 0 || ReturnedAt is not null);

    /// <summary>Until when the sheet takes answers: its closing, or its own later day.</summary>
    public DateTimeOffset End
    {
        get
        {
            DateTimeOffset?[] own =
            [
                Closing,
                ReturnedAt is null ? null : ReturnedDue,
                IsMissing && AgreedUntil is { } agreed ? Evening(agreed) : null,
                LateUntil is { } late ? Evening(late) : null,
            ];
            return own.Max()!.Value;
        }
    }

    public bool IsOpen(DateTimeOffset now) => now >= Opening && now < End && !IsOutside;

    /// <summary>All dates were moved: the days of this sheet alone that lie ahead move along.</summary>
    public void MoveOwnDays(DateTimeOffset at, Func<DateOnly, DateOnly> later)
    {
        var today = WardCycle.Calendar.MunicipalTime.DayOf(at);
        if (ReturnedAt is not null && ReturnedDue > at)
        {
            ReturnedDue = Evening(later(WardCycle.Calendar.MunicipalTime.DayOf(ReturnedDue)));
        }

        if (IsMissing && AgreedUntil >= today)
        {
            AgreedUntil = later(AgreedUntil.Value);
        }

        if (LateUntil >= today)
        {
            Late.Add((at, later(LateUntil.Value)));
        }
    }

    public void Submit(ModelAnswer answer)
    {
        var before = Answers.Count == 0 ? null : Answers[^1];
        Answers.Add(answer);
        (ReturnedAt, IsSentBack, IsConfirmed, Checked) = (null, false, false, null);
        Reworded(before, answer);
    }

    /// <summary>What was worded speaks of a text that is no more.</summary>
    private void Reworded(ModelAnswer? before, ModelAnswer answer)
    {
        foreach (var field in Wordings.Select(w => w.Field).Distinct().ToList())
        {
            if (before?.Values.GetValueOrDefault(field, "") != answer.Values.GetValueOrDefault(field, ""))
            {
                Wordings.Add(new(answer.At, field, null));
                Objected = Objected == field ? null : Objected;
            }
        }
    }

    private static DateTimeOffset Evening(DateOnly day) => WardCycle.Calendar.MunicipalTime.At(day, new(17, 15));
}
