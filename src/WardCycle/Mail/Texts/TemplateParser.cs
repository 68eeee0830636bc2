namespace WardCycle.Mail.Texts;

/// <summary>Reads a template's text. Every brace opens a placeholder, so that a misspelt one is found here and not in a mail.</summary>
public sealed class TemplateParser
{
    /// <summary>UTF-16 units of a whole template.</summary>
    public const int MaxLength = 8000;

    private readonly List<TemplateProblem> _problems = [];
    private readonly List<TemplateLine> _body = [];
    private MailCondition? _when;
    private int _whenLine;

    private TemplateParser() { }

    public static TemplateLoad Parse(MailPurpose purpose, string text) => new TemplateParser().Read(purpose, text);

    private TemplateLoad Read(MailPurpose purpose, string text)
    {
        if (text.Length > MaxLength)
        {
            return new TemplateLoad.Refused([new(0, $"文面は{MaxLength}字以内にしてください。")]);
        }

        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var subject = Subject(lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            ReadLine(i + 1, lines[i].TrimEnd());
        }

        if (_when is not null)
        {
            Refuse(_whenLine, $"この行の条件に対応する「{{{MailConditionNames.End}}}」の行がありません。");
        }

        return _problems.Count > 0
            ? new TemplateLoad.Refused(_problems)
            : new TemplateLoad.Loaded(new(purpose, subject, [.. _body.SkipWhile(l => l.Parts.Count == 0)]));
    }

    private TemplateLine Subject(string line)
    {
        var subject = new TemplateLine(1, Parts(1, line.Trim()));
        if (subject.Parts.Count == 0)
        {
            Refuse(1, "1行目に件名を書いてください。");
        }

        foreach (var block in subject.Fields.Where(MailFieldNames.IsBlock))
        {
            Refuse(1, $"「{{{MailFieldNames.NameOf(block)}}}」は件名には使えません。");
        }

        return subject;
    }

    private void ReadLine(int number, string line)
    {
        var word = line.Trim();
        if (word == $"{{{MailConditionNames.End}}}")
        {
            End(number);
        }
        else if (word is ['{', .. var name, '}'] && MailConditionNames.Find(name) is { } condition)
        {
            Begin(number, condition);
        }
        else
        {
            Add(number, line);
        }
    }

    private void Begin(int number, MailCondition condition)
    {
        if (_when is not null)
        {
            Refuse(number, $"条件の中に別の条件は書けません。先に「{{{MailConditionNames.End}}}」の行を書いてください。");
        }

        (_when, _whenLine) = (condition, number);
    }

    private void End(int number)
    {
        if (_when is null)
        {
            Refuse(number, $"「{{{MailConditionNames.End}}}」に対応する条件の行がありません。");
        }

        _when = null;
    }

    private void Add(int number, string line)
    {
        var alone = line.Trim();
        var parsed = new TemplateLine(number, Parts(number, line), _when);
        if (parsed.Fields.FirstOrDefault(MailFieldNames.IsBlock, MailField.FiscalYear) is var block && MailFieldNames.IsBlock(block))
        {
            parsed = parsed with { Parts = Parts(number, alone) };
            if (parsed.Block is null)
            {
                Refuse(number, $"「{{{MailFieldNames.NameOf(block)}}}」は、その行に単独で書いてください。");
            }
        }

        _body.Add(parsed);
    }

    private List<TemplatePart> Parts(int number, string line)
    {
        List<TemplatePart> parts = [];
        var at = 0;
        while (at < line.Length)
        {
            var open = line.IndexOf('{', at);
            var words = open < 0 ? line[at..] : line[at..open];
            if (words.Contains('}', StringComparison.Ordinal))
            {
                Refuse(number, "「}」に対応する「{」がありません。");
            }

            if (words.Length > 0)
            {
                parts.Add(new TemplatePart.Words(words));
            }

            at = open < 0 ? line.Length : Slot(number, line, open, parts);
        }

        return parts;
    }

    private int Slot(int number, string line, int open, List<TemplatePart> parts)
    {
        var close = line.IndexOf('}', open);
        if (close < 0)
        {
            Refuse(number, "「{」に対応する「}」がありません。");
            return line.Length;
        }

        var name = line[(open + 1)..close];
        if (MailFieldNames.Find(name) is { } field)
        {
            parts.Add(new TemplatePart.Slot(field));
        }
        else
        {
            Refuse(number, Unknown(name));
        }

        return close + 1;
    }

    private static string Unknown(string name) =>
        name == MailConditionNames.End || MailConditionNames.Find(name) is not null
            ? $"「{{{name}}}」は、その行に単独で書いてください。"
            : $"「{{{name}}}」という差込み項目はありません。使える項目は一覧のとおりです。";

    // A line with a block is read twice; one fault is told once.
    private void Refuse(int line, string message)
    {
        var problem = new TemplateProblem(line, message);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }
}
