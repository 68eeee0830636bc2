namespace WardCycle.Local.Playing;

/// <summary>What the player did.</summary>
public sealed class PlayTally
{
    public int Mails { get; set; }

    public int Drafts { get; set; }

    public int Submissions { get; set; }

    /// <summary>Visits at which nothing was to do or nothing was done.</summary>
    public int Idle { get; set; }

    /// <summary>Doors that stayed shut and forms that were not taken.</summary>
    public int Refused { get; set; }

    public override string ToString() => $"メール {Mails}、下書き {Drafts}、提出 {Submissions}、操作なし {Idle}、受け付けられず {Refused}";
}
