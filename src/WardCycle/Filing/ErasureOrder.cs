namespace WardCycle.Filing;

/// <summary>Why, and who approved it when. Kept for ever, so neither may quote what is erased.</summary>
public sealed record ErasureOrder(string Reason, string Approver, DateOnly ApprovedOn);
