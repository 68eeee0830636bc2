namespace WardCycle.Cycles;

public enum CycleStatus
{
    Running,

    /// <summary>一時停止: nothing is sent, gates stay as they are, forms still take answers.</summary>
    Paused,

    /// <summary>中止</summary>
    Cancelled,

    /// <summary>終了: the care date is past.</summary>
    Finished,
}
