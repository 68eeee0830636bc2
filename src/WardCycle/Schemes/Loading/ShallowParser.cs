using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WardCycle.Schemes.Loading;

/// <summary>
/// Stops reading at <see cref="SchemeLimits.Depth"/>, wherever the reader stands: the scanner's time grows with the square
/// of the depth (20,000 brackets take half a minute), so a deep file is not even skipped.
/// </summary>
internal sealed class ShallowParser(IParser parser) : IParser
{
    /// <summary>Stream and document count as one level each.</summary>
    private const int Outer = 2;

    private int _depth;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var moved = parser.MoveNext();
        _depth += moved ? Current!.NestingIncrease : 0;
        return _depth <= SchemeLimits.Depth + Outer ? moved : throw new TooDeepException(Current!.Start, Current.End);
    }
}
