namespace WardCycle.Tests.OfficeLife.Model;

/// <summary>What visitors of one ward said: sheets of paper as counted, answers on the web one by one.</summary>
internal sealed class ModelVoices
{
    /// <summary>By question and answer; 0 where nobody chose it.</summary>
    public Dictionary<(string Question, string Grade), int> Paper { get; set; } = [];

    public int? PaperAnswered { get; set; }

    public int? Distributed { get; set; }

    public List<(string Overall, string Greeting)> Web { get; } = [];

    /// <summary>What they wrote: nobody outside reads a word of it.</summary>
    public List<string> Texts { get; } = [];

    public string? Summary { get; set; }

    public bool IsSummaryPublic { get; set; }

    public int Answered => (PaperAnswered ?? 0) + Web.Count;

    public int Count(string question, string grade) =>
        Paper.GetValueOrDefault((question, grade)) + Web.Count(w => (question == OfficeScheme.Overall ? w.Overall : w.Greeting) == grade);
}
