namespace WardCycle.Schemes;

/// <summary>A committee whose decisions are recorded.</summary>
/// <param name="IsCity">True: of the whole city, decides on standards (区民サービス部長会議); false: each ward has its own (区役所サービス向上委員会).</param>
public sealed record CommitteeScheme(string Id, string Label, bool IsCity);
