using System.Text;

namespace WardCycle.Web.Api;

/// <summary>SubmitOnBehalf as <c>submit-on-behalf</c>.</summary>
public static class KebabCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
