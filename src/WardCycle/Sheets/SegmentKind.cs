namespace WardCycle.Sheets;

/// <summary>What became of a piece of text between two revisions.</summary>
public enum SegmentKind
{
    Same,
    Added,
    Removed,
}
