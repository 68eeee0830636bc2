using WardCycle.Indicators;

namespace WardCycle.Secretariat.Papers;

/// <summary>A line over the years, by the name of what it draws.</summary>
public sealed record DrawnCourse(string Label, FigureCourse Course);
