namespace WardCycle.Rehearsal;

/// <summary>What a simulated section head does to a sheet on a day.</summary>
public enum HeadAct
{
    Nothing,
    SaveDraft,
    Submit,
}
