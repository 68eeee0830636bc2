namespace WardCycle.Tests.Infra;

/// <summary>Reads a Bicep text word by word; fails where brackets or strings do not close.</summary>
internal sealed class BicepWords
{
    private static readonly HashSet<string> Declaring = ["param", "var", "resource", "module", "output"];

    private readonly string _text;
    private readonly List<BicepWord> _words = [];
    private int _at;

    // What stood before: the last word or sign, and whether a line began since.
    private string _last = "";
    private bool _fresh = true;

    private BicepWords(string text) => _text = text;

    public static IReadOnlyList<BicepWord> In(string text)
    {
        var reader = new BicepWords(text);
        reader.Read('\0');
        return reader._words;
    }

    /// <summary>Reads until the closing sign of what was opened.</summary>
    private void Read(char until)
    {
        while (_at < _text.Length)
        {
            var sign = _text[_at];
            if (sign == until)
            {
                return;
            }
            Step(sign);
        }
        if (until != '\0')
        {
            throw new InvalidDataException($"'{until}' is missing.");
        }
    }

    private void Step(char sign)
    {
        if (char.IsAsciiLetter(sign) || sign == '_')
        {
            Word();
        }
        else if (At("//"))
        {
            _at = _text.IndexOf('\n', _at);
        }
        else if (At("'''"))
        {
            _at = _text.IndexOf("'''", _at + 3, StringComparison.Ordinal) + 3;
            _last = "'";
        }
        else if (sign == '\'')
        {
            Text();
        }
        else
        {
            Sign(sign);
        }
    }

    private void Sign(char sign)
    {
        _at++;
        if (sign == '\n')
        {
            _fresh = true;
        }
        else if (!char.IsWhiteSpace(sign))
        {
            (_last, _fresh) = (sign.ToString(), false);
            if ("{[(".Contains(sign, StringComparison.Ordinal))
            {
                Read(sign switch { '{' => '}', '[' => ']', _ => ')' });
                _at++;
                (_last, _fresh) = (")", false);
            }
        }
    }

    private void Text()
    {
        for (_at++; _text[_at] != '\''; _at++)
        {
            if (_text[_at] == '\n')
            {
                throw new InvalidDataException("A string is not closed.");
            }
            if (_text[_at] == '\\')
            {
                _at++;
            }
            else if (At("${"))
            {
                (_at, _last, _fresh) = (_at + 2, "$", false);
                Read('}');
            }
        }
        _at++;
        (_last, _fresh) = ("'", false);
    }

    private void Word()
    {
        var from = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }
        var word = _text[from.._at];
        var isKey = (_fresh || _last == "{") && _text[_at] == ':';
        _words.Add(new(word, !isKey && _last is not ("." or "@") && !(Declaring.Contains(_last) && !_fresh)));
        (_last, _fresh) = (word, false);
    }

    private bool At(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;
}
