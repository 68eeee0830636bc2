using System.Text;

namespace WardCycle.Links;

/// <summary>Crockford's base 32: digits and letters without I, L, O, U, so that a code can be read aloud and typed.</summary>
public static class CrockfordBase32
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Most significant bit first; the last character is filled up with zero bits.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 + 4) / 5);
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Digits[(buffer >> (bits - 5)) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Digits[(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <summary>Longer input is nothing that a person copied from a mail.</summary>
    public const int MaxTyped = 200;

    /// <summary>What a person meant: full width to ASCII, upper case, I and L to 1, O to 0, hyphens and spaces dropped. Null where another character is left.</summary>
    public static string? Normalise(string typed)
    {
        if (typed.Length > MaxTyped || HasLoneSurrogate(typed))
        {
            return null;
        }

        var text = new StringBuilder(typed.Length);
        foreach (var c in typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            switch (c)
            {
                case 'I' or 'L':
                    text.Append('1');
                    break;
                case 'O':
                    text.Append('0');
                    break;
                case '-' or '‐' or '−' or '–' or '—' or 'ー' or '―' or ' ' or '\t' or '\r' or '\n':
                    break;
                default:
                    if (!Digits.Contains(c, StringComparison.Ordinal))
                    {
                        return null;
                    }

                    text.Append(c);
                    break;
            }
        }

        return text.ToString();
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
