using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using WardCycle.Record;

namespace WardCycle.Schemes.Loading;

/// <summary>Reads one value. A missing one (<paramref name="node"/> null) gives the harmless value in silence: the mapping has told it already.</summary>
internal sealed partial class ScalarReader(SchemeNode? node, Action<string> tell, string hint)
{
    /// <summary>One line of 1 to <see cref="SchemeLimits.Line"/> units.</summary>
    /// <param name="isFilled">Whether {年度} and {区} are replaced when the text is shown.</param>
    public string Line(bool isFilled = false)
    {
        var value = Text(SchemeLimits.Line, isFilled);
        if (value.Contains('\n', StringComparison.Ordinal))
        {
            tell($"改行を入れずに、{hint}を1行で書いてください。");
        }

        return value;
    }

    /// <summary>1 to <see cref="SchemeLimits.Text"/> units with line breaks.</summary>
    public string Text(bool isFilled = false) => Text(SchemeLimits.Text, isFilled);

    public string Id()
    {
        var value = Text(SchemeLimits.Line, isFilled: false);
        if (value.Length > 0 && !IdRule.Allows(value))
        {
            tell($"半角の英小文字・数字・ハイフンだけで、{IdRule.MaxLength}文字以内にしてください（先頭と末尾はハイフン以外）。");
        }
        else if (value.Contains("--", StringComparison.Ordinal))
        {
            tell("ハイフンを二つ続けないでください。「--」は、項目ごとの欄のIDを作るために使います。");
        }

        return value;
    }

    public bool Flag()
    {
        if (node is SchemeNode.Scalar { IsPlain: true, Value: "true" or "false" } scalar)
        {
            return scalar.Value == "true";
        }

        TellWrongKind();
        return false;
    }

    public int Whole(int least, int most)
    {
        if (node is SchemeNode.Scalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
        {
            return value;
        }

        TellWrongKind();
        return least;
    }

    /// <summary>A share of 100, at most one decimal place.</summary>
    public decimal Share()
    {
        if (node is SchemeNode.Scalar { IsPlain: true } scalar
            && SharePattern().IsMatch(scalar.Value)
            && decimal.Parse(scalar.Value, CultureInfo.InvariantCulture) is > 0 and <= 100 and var value)
        {
            return value;
        }

        TellWrongKind();
        return 0;
    }

    /// <summary>An exact number with the digits as written: at most twelve before the point and six behind it.</summary>
    public decimal Number()
    {
        if (node is SchemeNode.Scalar { IsPlain: true } scalar && NumberPattern().IsMatch(scalar.Value))
        {
            return decimal.Parse(scalar.Value, CultureInfo.InvariantCulture);
        }

        TellWrongKind();
        return 0;
    }

    public T Word<T>(ImmutableSortedDictionary<string, T> words)
    {
        if (node is SchemeNode.Scalar scalar && words.TryGetValue(scalar.Value, out var meaning))
        {
            return meaning;
        }

        TellWrongKind();
        return words.Values.First();
    }

    /// <summary>Hours and minutes, as 17:15.</summary>
    public TimeOnly Time()
    {
        if (node is SchemeNode.Scalar scalar
            && TimeOnly.TryParseExact(scalar.Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        TellWrongKind();
        return default;
    }

    /// <summary>Month and day, as 5/15; null where it is no day. 29 February is one.</summary>
    public (int Month, int Day)? MonthDay()
    {
        if (node is SchemeNode.Scalar scalar
            && DateOnly.TryParseExact($"2024/{scalar.Value}", "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day.Month, day.Day);
        }

        if (node is not (null or SchemeNode.Refused))
        {
            tell($"実在する日を、{hint}の形で書いてください。");
        }

        return null;
    }

    private string Text(int most, bool isFilled)
    {
        if (node is not SchemeNode.Scalar scalar)
        {
            TellWrongKind();
            return "";
        }

        if ((TextFault(scalar, most) ?? SchemeText.PlaceholderFault(scalar.Value, isFilled)) is { } fault)
        {
            tell(fault);
        }

        return scalar.Value;
    }

    private string? TextFault(SchemeNode.Scalar scalar, int most)
    {
        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            return $"空です。{hint}を書いてください。";
        }

        if (scalar.IsPlain && NotAWord().IsMatch(scalar.Value))
        {
            return $"{hint}を書いてください。「{scalar.Value}」という文字そのものなら、引用符で囲んでください。";
        }

        if (UnwantedCharacter.FirstIn(scalar.Value) is { } unwanted)
        {
            return $"使えない制御文字（{unwanted.Code}）が入っています。取り除いてください。";
        }

        return scalar.Value.Length > most ? $"長すぎます。{most}文字以内にしてください（今は{scalar.Value.Length}文字です）。" : null;
    }

    private void TellWrongKind()
    {
        if (node is not (null or SchemeNode.Refused))
        {
            tell($"{hint}を書いてください。");
        }
    }

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"^-?[0-9]{1,12}(\.[0-9]{1,6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    /// <summary>What YAML 1.2 reads as nothing, truth or number where it stands without quotes.</summary>
    [GeneratedRegex(@"^(~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex NotAWord();
}
