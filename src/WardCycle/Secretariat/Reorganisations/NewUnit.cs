using WardCycle.Organisation;

namespace WardCycle.Secretariat.Reorganisations;

/// <summary>A unit that comes into being by a division, beside the one that goes on.</summary>
/// <param name="Id">課コード: one that no unit of the cycle bears.</param>
/// <param name="Order">建制順 among its siblings.</param>
/// <param name="Head">Its first post; null where nobody holds one yet (the secretariat is told instead) and for departments.</param>
/// <param name="Takes">Of a new ward: the departments, with what is in them, and the sections that it takes along; null for other units.</param>
/// <param name="Office">Of a new ward: its 取りまとめ担当, who gets the ward's summaries; null where it is not settled yet, and for other units.</param>
public sealed record NewUnit(UnitId Id, string Name, int Order, NewPost? Head = null, IReadOnlyList<UnitId>? Takes = null, NewPost? Office = null)
{
    public IReadOnlyList<NewPost> Posts() => [.. new[] { Head, Office }.OfType<NewPost>()];
}
