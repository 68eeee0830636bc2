namespace WardCycle.BrowserTests.Browsing;

/// <summary>A stage of their own for the tests that go through every page: they take as long as all others together, and run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeStage : ICollectionFixture<Stage>
{
    public const string Name = "every page";
}
