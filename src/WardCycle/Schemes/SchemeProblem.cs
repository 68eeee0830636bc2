using WardCycle.Imports;

namespace WardCycle.Schemes;

/// <summary>A fault in a scheme file. <paramref name="Field"/> is the path inside it, such as <c>phases[1].fields[0].kind</c>; the message is Japanese and says what to write.</summary>
public sealed record SchemeProblem(string File, int Line, string Field, string Message)
{
    /// <summary>my-city.yaml 12行目「phases[0].label」: …</summary>
    public override string ToString() => new FileProblem(File, Line, Field, Message).ToString();
}
