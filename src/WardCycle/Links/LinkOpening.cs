namespace WardCycle.Links;

/// <summary>Somebody came in through a link with its right code. Nothing about the visitor is kept.</summary>
public sealed record LinkOpening(PublicId Link, DateTimeOffset At);
