namespace WardCycle.BrowserTests.Browsing;

/// <summary>All browser tests share one <see cref="Stage"/> and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneStage : ICollectionFixture<Stage>
{
    public const string Name = "stage";
}
