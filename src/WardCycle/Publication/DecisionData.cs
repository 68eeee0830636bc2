namespace WardCycle.Publication;

/// <summary>決裁 happens in the city's document system; here its data are recorded.</summary>
/// <param name="DraftedOn">起案日</param>
/// <param name="DecidedOn">決裁日</param>
/// <param name="DocumentNumber">文書番号</param>
/// <param name="Approver">決裁者 (a post, not a name)</param>
public sealed record DecisionData(DateOnly DraftedOn, DateOnly DecidedOn, string DocumentNumber, string Approver);
