namespace WardCycle.Standards;

/// <summary>One line of a ward's policy.</summary>
/// <param name="Id">p1, p2 and so on: stays where the text is changed.</param>
public sealed record PolicyLine(string Id, string Text);
