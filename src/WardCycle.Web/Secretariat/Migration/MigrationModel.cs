using WardCycle.Cycles;
using WardCycle.Migration;

namespace WardCycle.Web.Secretariat.Migration;

/// <summary>移行データ: the form, and behind it the columns and the preview.</summary>
/// <param name="Plan">Null before a file was chosen.</param>
/// <param name="File">In base 64: the page carries it to the next step.</param>
public sealed record MigrationModel(OpenCycle Open, MigrationPlan? Plan, string File, string FileName);
