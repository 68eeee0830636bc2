namespace WardCycle.Sheets;

/// <summary>A piece of a text difference. Without the added pieces the old text stands, without the removed ones the new.</summary>
public sealed record TextSegment(SegmentKind Kind, string Text);
