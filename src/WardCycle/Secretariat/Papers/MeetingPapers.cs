namespace WardCycle.Secretariat.Papers;

/// <summary>会議資料: all that the meeting looks at, as data, so that the page and the workbook say the same. No ward is ranked.</summary>
/// <param name="Facts">Under the title: the day and the cycle.</param>
/// <param name="FileName">ASCII, without its ending.</param>
public sealed record MeetingPapers(string Title, string Facts, string FileName, bool IsRehearsal, IReadOnlyList<PapersPart> Parts);
