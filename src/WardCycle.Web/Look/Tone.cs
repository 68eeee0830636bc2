namespace WardCycle.Web.Look;

/// <summary>The colour family of a state or a notice. Never used without a word and a mark.</summary>
public enum Tone
{
    Idle,
    Begun,
    In,
    Good,
    Bad,
    Out,
    Warn,
    Info,
}
