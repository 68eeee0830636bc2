using System.Text;
using WardCycle.Links;

namespace WardCycle.Mail.Texts;

/// <summary>Collects a body line by line as segments. Two blank lines in a row become one, so that what is left out leaves no hole.</summary>
public sealed class MailBody
{
    private readonly List<MailSegment> _segments = [];
    private readonly StringBuilder _text = new();
    private bool _blank;

    public bool IsEmpty => _segments.Count == 0 && _text.Length == 0;

    public void Line(string text)
    {
        if (text.Length == 0)
        {
            _blank = true;
            return;
        }

        Start();
        _text.Append(text).Append('\n');
    }

    /// <summary>Text of several lines as it is, blank ones included.</summary>
    public void Verbatim(string text, string indent)
    {
        foreach (var line in text.Split('\n'))
        {
            Start();
            _text.Append(line.Length == 0 ? "" : indent + line).Append('\n');
        }
    }

    /// <summary>The link's code alone on its line, behind <paramref name="before"/>.</summary>
    public void Code(string before, PublicId link)
    {
        Start();
        _text.Append(before);
        Flush();
        _segments.Add(new MailSegment.Code(link));
        _text.Append('\n');
    }

    public IReadOnlyList<MailSegment> Build()
    {
        Flush();
        return [.. _segments];
    }

    private void Start()
    {
        if (_blank && !IsEmpty)
        {
            _text.Append('\n');
        }

        _blank = false;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _segments.Add(new MailSegment.Text(_text.ToString()));
            _text.Clear();
        }
    }
}
