namespace WardCycle.Mail.Texts;

/// <summary>A fault in a template. The message is Japanese and says what to write; line 0 is the whole template.</summary>
public sealed record TemplateProblem(int Line, string Message);
