namespace WardCycle.Schemes.Loading;

internal static class EscalationReader
{
    public static EscalationPlan Read(MapReader map) =>
        new(map.Scalar("after").Whole(1, SchemeLimits.Days), map.Scalar("automatic").Flag());
}
