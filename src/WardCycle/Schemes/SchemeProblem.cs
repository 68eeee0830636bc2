namespace WardCycle.Schemes;

/// <summary>A fault in a scheme file. <paramref name="Field"/> is the path inside it, such as <c>phases[1].fields[0].kind</c>; the message is Japanese and says what to write.</summary>
public sealed record SchemeProblem(string File, int Line, string Field, string Message);
