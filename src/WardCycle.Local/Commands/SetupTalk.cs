using System.Text;

namespace WardCycle.Local.Commands;

/// <summary>
/// Asks a line at a time. Enter takes the default; an answer that is wrong is asked again. At a closed input everything
/// takes its default, and a question that has none is refused with the name of its option.
/// </summary>
/// <param name="input">Null for the keyboard.</param>
internal sealed class SetupTalk(TextReader? input, TextWriter output, TextWriter error)
{
    private readonly TextReader _input = input ?? Console.In;

    /// <summary>Null where there is no usable answer; why is said on the error writer.</summary>
    public string? Ask(SetupQuestion question)
    {
        if (question.Given is { } given)
        {
            return Checked(question, Typed(given), $"{question.Option}「{given}」");
        }

        if (question.Note is { } note)
        {
            output.WriteLine(note);
        }

        while (true)
        {
            output.Write(question.Default.Length == 0 ? $"{question.Label}: " : $"{question.Label} [{question.Default}]: ");
            if (_input.ReadLine() is not { } line)
            {
                output.WriteLine();
                return Checked(question, question.Closed ?? question.Default, question.Option);
            }

            var text = Typed(line) is { Length: > 0 } typed ? typed : question.Default;
            if (question.Problem(text) is not { } problem)
            {
                return text;
            }

            output.WriteLine($"  {problem}");
        }
    }

    public void Say(string line) => output.WriteLine(line);

    /// <summary>Enter and a closed input mean no.</summary>
    public bool Agrees(string question)
    {
        output.Write($"{question} [y/N]: ");
        return Typed(_input.ReadLine() ?? "").ToUpperInvariant() is "Y" or "YES" or "はい";
    }

    /// <summary>Not shown while it is typed; empty for Enter or a closed input.</summary>
    public string AskSecret(string label)
    {
        output.Write(label);
        var secret = input is not null || Console.IsInputRedirected ? _input.ReadLine() ?? "" : Keys();
        output.WriteLine();
        return secret;
    }

    private string? Checked(SetupQuestion question, string text, string place)
    {
        if (question.Problem(text) is not { } problem)
        {
            return text;
        }

        error.WriteLine($"{place}：{problem}");
        return null;
    }

    /// <summary>Full-width letters, as a Japanese keyboard gives them, mean the plain ones.</summary>
    private static string Typed(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    private static string Keys()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        return typed.ToString();
    }
}
