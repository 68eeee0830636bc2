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
        ("choice", FieldKind.Choice),
        ("figure", FieldKind.Figure),
        ("date", FieldKind.Date),
        ("links", FieldKind.Links),
        ("tick", FieldKind.Tick));

    public static ImmutableSortedDictionary<string, FieldSupplier> Suppliers { get; } = Table(
        ("section", FieldSupplier.Section),
        ("city", FieldSupplier.City),
        ("reviewer", FieldSupplier.Reviewer));

    /// <summary>How last year's text comes; true: in the field.</summary>
    public static ImmutableSortedDictionary<string, bool> Carries { get; } = Table(("beside", false), ("filled", true));

    public static ImmutableSortedDictionary<string, TargetRule> TargetRules { get; } = Table(
        ("at-least", TargetRule.AtLeast),
        ("at-most", TargetRule.AtMost),
        ("equal", TargetRule.Equal),
        ("zero", TargetRule.Zero),
        ("range", TargetRule.Range),
        ("maintain", TargetRule.Maintain),
        ("change", TargetRule.Change),
        ("better", TargetRule.Better),
        ("grade", TargetRule.Grade));

    /// <summary>True for up.</summary>
    public static ImmutableSortedDictionary<string, bool> Directions { get; } = Table(
        ("up", true),
        ("down", false));

    public static ImmutableSortedDictionary<string, SuggestWhen> SuggestWhens { get; } = Table(
        ("met", SuggestWhen.Met),
        ("ratio", SuggestWhen.Ratio),
        ("improved", SuggestWhen.Improved),
        ("on-path", SuggestWhen.OnPath),
        ("on-time", SuggestWhen.OnTime),
        ("late", SuggestWhen.Late),
        ("otherwise", SuggestWhen.Otherwise));

    public static ImmutableSortedDictionary<string, BlockKind> Blocks { get; } = Table(
        ("units", BlockKind.Units),
        ("items", BlockKind.Items),
        ("form", BlockKind.Form));

    /// <summary>True for beside.</summary>
    public static ImmutableSortedDictionary<string, bool> HeadingSides { get; } = Table(
        ("beside", true),
        ("above", false));

    public static ImmutableSortedDictionary<string, ItemPart> ItemParts { get; } = Table(
        ("label", ItemPart.Label),
        ("code", ItemPart.Code),
        ("heading", ItemPart.Heading),
        ("text", ItemPart.Text),
        ("source", ItemPart.Source),
        ("scope", ItemPart.Scope),
        ("start", ItemPart.Start),
        ("unit", ItemPart.Unit));

    public static ImmutableSortedDictionary<string, UnitKind> Fillers { get; } = Table(
        ("section", UnitKind.Section),
        ("ward", UnitKind.Ward),
        ("bureau", UnitKind.Bureau),
        ("department", UnitKind.Department),
        ("working-group", UnitKind.WorkingGroup),
        ("city", UnitKind.City));

    public static ImmutableSortedDictionary<string, LinkTo> LinkTargets { get; } = Table(
        ("standards", LinkTo.Standards),
        ("policy", LinkTo.Policy));

    public static ImmutableSortedDictionary<string, TickMark> TickMarks { get; } = Table(
        ("case", TickMark.Case),
        ("budget", TickMark.Budget));

    /// <summary>True for the whole city's.</summary>
    public static ImmutableSortedDictionary<string, bool> CommitteeLevels { get; } = Table(
        ("city", true),
        ("ward", false));

    /// <summary>True for each section's counter.</summary>
    public static ImmutableSortedDictionary<string, bool> SurveyPlaces { get; } = Table(
        ("ward", false),
        ("section", true));

    public static ImmutableSortedDictionary<string, SurveyQuestionKind> SurveyQuestions { get; } = Table(
        ("choice", SurveyQuestionKind.Choice),
        ("yes-no", SurveyQuestionKind.YesNo),
        ("text", SurveyQuestionKind.Text));

    /// <summary>True for the mean.</summary>
    public static ImmutableSortedDictionary<string, bool> SurveyTakes { get; } = Table(
        ("share", false),
        ("mean", true));

    public static ImmutableSortedDictionary<string, StandardScope> StandardScopes { get; } = Table(
        ("city", StandardScope.City),
        ("law", StandardScope.Law));

    /// <summary>True for working days.</summary>
    public static ImmutableSortedDictionary<string, bool> DayUnits { get; } = Table(
        ("working-days", true),
        ("calendar-days", false));

    /// <summary>Who confirms a submission, in the order of the steps.</summary>
    public static ImmutableSortedDictionary<string, IReadOnlyList<Confirmer>> Confirmers { get; } = Table<IReadOnlyList<Confirmer>>(
        ("head", [Confirmer.Head]),
        ("department", [Confirmer.Department]),
        ("both", [Confirmer.Head, Confirmer.Department]));

    private static ImmutableSortedDictionary<string, T> Table<T>(params (string Word, T Meaning)[] rows) =>
        rows.ToImmutableSortedDictionary(r => r.Word, r => r.Meaning, StringComparer.Ordinal);
}
