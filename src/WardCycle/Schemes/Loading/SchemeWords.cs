using System.Collections.Immutable;
using WardCycle.Calendar;
using WardCycle.Organisation;
using WardCycle.Standards;

namespace WardCycle.Schemes.Loading;

/// <summary>The fixed words of the language and what they mean.</summary>
public static class SchemeWords
{
    public static ImmutableSortedDictionary<string, DayMove> Moves { get; } = Table(
        ("next", DayMove.Next),
        ("previous", DayMove.Previous),
        ("stay", DayMove.Stay));

    public static ImmutableSortedDictionary<string, FieldKind> Kinds { get; } = Table(
        ("text", FieldKind.Text),
        ("line", FieldKind.Line),
        ("choice", FieldKind.Choice));

    public static ImmutableSortedDictionary<string, UnitKind> Fillers { get; } = Table(
        ("section", UnitKind.Section),
        ("ward", UnitKind.Ward),
        ("bureau", UnitKind.Bureau),
        ("department", UnitKind.Department),
        ("working-group", UnitKind.WorkingGroup),
        ("city", UnitKind.City));

    /// <summary>True for the whole city's.</summary>
    public static ImmutableSortedDictionary<string, bool> CommitteeLevels { get; } = Table(
        ("city", true),
        ("ward", false));

    public static ImmutableSortedDictionary<string, StandardScope> StandardScopes { get; } = Table(
        ("city", StandardScope.City),
        ("law", StandardScope.Law));

    /// <summary>True for working days.</summary>
    public static ImmutableSortedDictionary<string, bool> DayUnits { get; } = Table(
        ("working-days", true),
        ("calendar-days", false));

    private static ImmutableSortedDictionary<string, T> Table<T>(params (string Word, T Meaning)[] rows) =>
        rows.ToImmutableSortedDictionary(r => r.Word, r => r.Meaning, StringComparer.Ordinal);
}
