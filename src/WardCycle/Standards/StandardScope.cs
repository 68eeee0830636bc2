namespace WardCycle.Standards;

/// <summary>Whether the city itself can change what a standard speaks of (requirements 3.6).</summary>
public enum StandardScope
{
    /// <summary>市で見直せる: how a certificate is handed over.</summary>
    City,

    /// <summary>法令で定められている: what a law fixes.</summary>
    Law,
}
