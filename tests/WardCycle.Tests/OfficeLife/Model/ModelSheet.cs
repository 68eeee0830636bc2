namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>One section's sheet, or several sections' joint one.</summary>
internal sealed class ModelSheet(string id, string ward, List<string> units)
{
    /// <summary>The same section's sheet in another ward; they share their phases.</summary>
    public ModelSheet MovedTo(string other)
    {
        var moved = new ModelSheet(id, other, units);
        foreach (var (phase, state) in Phases)
        {
            moved.Phases[phase] = state;
        }

        return moved;
    }

    public string Id => id;

    public string Ward => ward;

    public List<string> Units => units;

    public Dictionary<string, ModelPhase> Phases { get; } = [];

    /// <summary>Its unit was closed: it takes no more answers.</summary>
    public bool IsEnded { get; set; }

    /// <summary>Its section went on in another ward; what is still open of earlier phases stays here.</summary>
    public bool IsLeft => LeftOn is not null;

    public DateOnly? LeftOn { get; set; }

    /// <summary>Another unit was joined to its own this year: next year's reference is both's.</summary>
    public bool HasTakenOver { get; set; }

    /// <summary>When it came into being here by a reorganisation.</summary>
    public DateTimeOffset StandsSince { get; set; }

    /// <summary>Phases that belong to another organisation than the one it is part of.</summary>
    public HashSet<string> Absent { get; } = [];

    public bool Speaks(string phase) => !Absent.Contains(phase);

    public bool IsAsked(string phase) => !IsEnded && Speaks(phase);

    public override string ToString() => id;
}
