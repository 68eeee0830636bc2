namespace WardCycle.Cycles;

/// <summary>Steps that are done once for ever.</summary>
public enum Step
{
    /// <summary>Wards, sheets, posts and links are laid out.</summary>
    Prepare,

    /// <summary>An edition's files are written with 【案】.</summary>
    Compose,

    /// <summary>A decided edition's public files are written, then its pointer.</summary>
    Publish,

    /// <summary>The cycle is closed.</summary>
    Finish,
}
