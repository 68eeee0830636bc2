namespace WardCycle.Filing;

/// <summary>廃棄の決裁, as it was made in the city's document system.</summary>
public sealed record DisposalApproval(DateOnly On, string Approver, string DocumentNumber);
