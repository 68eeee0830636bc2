namespace WardCycle.Web.Mail;

/// <summary>How an edition spells the mail server's settings.</summary>
/// <param name="Of">By the property's name in <see cref="SmtpOptions"/>; for messages.</param>
/// <param name="Password">Where the environment has the password.</param>
/// <param name="PasswordPlace">The same in words, for messages.</param>
public sealed record SmtpNames(Func<string, string> Of, string Password, string PasswordPlace)
{
    /// <summary>Of the one-machine edition: section <c>Smtp</c> of the data folder's file.</summary>
    public static SmtpNames InFile { get; } = new(
        option => $"Smtp:{option}", SmtpOptions.PasswordVariable, $" Smtp:PasswordFile のファイルか、環境変数 {SmtpOptions.PasswordVariable} ");
}
