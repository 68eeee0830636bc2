using WardCycle.Indicators;
using WardCycle.Publication;
using WardCycle.Schemes;

namespace WardCycle.Reports.Paper;

/// <summary>A field's target in words for the public; empty where it has none, or where an internal field holds its value.</summary>
internal static class PrintedTarget
{
    public static string Of(FieldScheme field, Scheme scheme, ReportRow row) => field.Target switch
    {
        null => "",
        { Field: null } target => TargetWords.Of(target, scheme, field),
        { Field: { } plan } target => scheme.Field(plan).IsPublic ? TargetWords.Of(target, scheme, field, row.Answers[plan]) : "",
    };
}
