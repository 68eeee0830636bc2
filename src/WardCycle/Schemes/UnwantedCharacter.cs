using System.Globalization;

namespace WardCycle.Schemes;

/// <summary>
/// A character that no text of ours may hold, because XLSX, HTML or the store could not carry it: control characters other
/// than line feed and tab, lone surrogates, U+FFFE and U+FFFF. Everything else is kept as typed (rule 22).
/// </summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Code">U+0000</param>
public sealed record UnwantedCharacter(int Line, int Column, string Code)
{
    /// <summary>The first one; null where there is none.</summary>
    public static UnwantedCharacter? FirstIn(string text)
    {
        var (line, column) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            column++;
            if (char.IsSurrogatePair(text, i))
            {
                (i, column) = (i + 1, column + 1);
            }
            else if (IsUnwanted(text[i]))
            {
                return new(line, column, "U+" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else if (text[i] == '\n')
            {
                (line, column) = (line + 1, 0);
            }
        }

        return null;
    }

    private static bool IsUnwanted(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';
}
