namespace WardCycle.BrowserTests.Browsing;

/// <summary>The tests of one piece of work share a <see cref="Stage"/> and run one after the other, beside those on <see cref="OfficeStage"/>.</summary>
[CollectionDefinition(Name)]
public sealed class OneStage : ICollectionFixture<Stage>
{
    public const string Name = "stage";
}
