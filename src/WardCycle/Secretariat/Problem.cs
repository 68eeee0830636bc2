namespace WardCycle.Secretariat;

/// <summary>What is wrong with an input. <paramref name="Field"/> is the form field's name (empty for the whole form), the message Japanese.</summary>
public sealed record Problem(string Field, string Message);
