using System.Text;

namespace WardCycle.Secretariat.Accounts;

/// <summary>What a passphrase must look like. It is compared in NFKC, so that full-width typing opens too.</summary>
public static class PassphraseRule
{
    /// <summary>Characters, after NFKC.</summary>
    public const int MinLength = 12;

    public const int MaxLength = 200;

    /// <summary>The form that is hashed; null where the text is no valid Unicode (a lone surrogate) or too long.</summary>
    public static string? Normalise(string typed)
    {
        if (typed.Length > MaxLength)
        {
            return null;
        }

        try
        {
            return typed.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public static Problem? Check(string typed, string account) => Normalise(typed) switch
    {
        null => new("passphrase", $"パスフレーズは{MaxLength}文字以内の文字で入力してください。"),
        { Length: < MinLength } => new("passphrase", $"パスフレーズは{MinLength}文字以上で入力してください。"),
        { } text when text.Distinct().Count() < 5 => new("passphrase", "同じ文字の繰り返しは使えません。別のパスフレーズを入力してください。"),
        { } text when text.Contains(account, StringComparison.OrdinalIgnoreCase) && text.Length < account.Length + MinLength
            => new("passphrase", "アカウント名を含むパスフレーズは使えません。別のパスフレーズを入力してください。"),
        _ => null,
    };
}
