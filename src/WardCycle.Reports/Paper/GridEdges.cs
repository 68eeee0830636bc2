namespace WardCycle.Reports.Paper;

/// <summary>Common column edges of rows whose cells have widths of their own. Edges nearer than half a percent are one.</summary>
internal sealed class GridEdges
{
    private const double Near = 0.5;

    private readonly List<double> _edges = [];

    public GridEdges(IEnumerable<double> edges)
    {
        foreach (var edge in edges.Append(0).Append(100).Order())
        {
            if (_edges.Count == 0 || edge - _edges[^1] > Near)
            {
                _edges.Add(edge);
            }
        }

        _edges[^1] = 100;
    }

    public IReadOnlyList<double> Percents => [.. _edges.Skip(1).Zip(_edges, (right, left) => right - left)];

    /// <summary>The column that begins at an edge, or the number of columns at the right edge.</summary>
    public int At(double edge) => Enumerable.Range(0, _edges.Count).MinBy(i => Math.Abs(_edges[i] - edge));
}
