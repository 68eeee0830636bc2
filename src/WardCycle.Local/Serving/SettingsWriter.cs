using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using WardCycle.Local.Commands;
using WardCycle.Local.Stores;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Serving;

/// <summary>
/// Writes what <c>setup</c> was told into <c>settings.json</c>: aside and renamed, so that a reader finds the old file or
/// the new one. Settings that it does not know stay; comments do not.
/// </summary>
public static class SettingsWriter
{
    private const string Section = "Smtp";

    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <exception cref="LocalStoreException">The folder cannot be written.</exception>
    public static void Write(DataFolder data, AddressSettings addresses, SmtpOptions smtp, string? newPassword)
    {
        LocalFolder.Create(data.Path);
        var root = File.Exists(data.Settings) ? JsonNode.Parse(File.ReadAllText(data.Settings), AnyCase, Lenient) as JsonObject ?? new(AnyCase) : new(AnyCase);
        Set(root, nameof(AddressSettings.PublicUrl), addresses.PublicUrl?.GetLeftPart(UriPartial.Authority));
        Set(root, nameof(AddressSettings.Urls), addresses.Urls?.GetLeftPart(UriPartial.Authority));
        Set(root, nameof(AddressSettings.AllowPlainHttp), addresses.AllowPlainHttp ? true : null);
        SetMail(root, smtp);
        if (newPassword is not null)
        {
            Put(data.MailPassword, newPassword + "\n");
        }

        Put(data.Settings, root.ToJsonString(Readable) + "\n");
    }

    private static void SetMail(JsonObject root, SmtpOptions smtp)
    {
        // The same settings may stand flat (Smtp:Host); twice they could not be read.
        foreach (var flat in root.Select(p => p.Key).Where(k => k.StartsWith(Section + ":", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            var value = root[flat];
            root.Remove(flat);
            Mail(root)[flat[(Section.Length + 1)..]] = value;
        }

        if (smtp.Host.Length == 0 && !root.ContainsKey(Section))
        {
            return;
        }

        var mail = Mail(root);
        Set(mail, nameof(SmtpOptions.Host), smtp.Host);
        if (smtp.Host.Length > 0)
        {
            Set(mail, nameof(SmtpOptions.Port), smtp.Port);
            Set(mail, nameof(SmtpOptions.Tls), smtp.Tls);
            Set(mail, nameof(SmtpOptions.From), smtp.From);
            Set(mail, nameof(SmtpOptions.User), smtp.User.Length == 0 ? null : smtp.User);
            Set(mail, nameof(SmtpOptions.PasswordFile), smtp.PasswordFile.Length == 0 ? null : smtp.PasswordFile);
        }
    }

    private static JsonObject Mail(JsonObject root)
    {
        if (root[Section] is not JsonObject mail)
        {
            root[Section] = mail = new(AnyCase);
        }

        return mail;
    }

    private static void Set(JsonObject at, string name, JsonNode? value)
    {
        at.Remove(name);
        if (value is not null)
        {
            at[name] = value;
        }
    }

    private static void Put(string path, string text)
    {
        var aside = path + ".aside";
        try
        {
            using (var file = PrivateFile.Create(aside))
            using (var writer = new StreamWriter(file))
            {
                writer.Write(text);
                writer.Flush();
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
