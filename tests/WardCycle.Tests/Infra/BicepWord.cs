namespace WardCycle.Tests.Infra;

/// <summary>An identifier outside of strings and comments.</summary>
/// <param name="IsUse">False for a property (after a dot), an object's key and the name in a declaration.</param>
internal readonly record struct BicepWord(string Text, bool IsUse);
