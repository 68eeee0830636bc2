namespace WardCycle.Tests.Infra;

/// <summary>A call of another file, with the names of what it passes.</summary>
internal sealed record BicepModule(string Name, string File, IReadOnlyList<string> Passed);
