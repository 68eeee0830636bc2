using WardCycle.Schemes;

namespace WardCycle.Web.Section;

/// <summary>Names of the form's fields. Answers carry a prefix, so that a scheme may call a field whatever it likes.</summary>
public static class FormFields
{
    public const string AnswerPrefix = "a-";

    /// <summary>The other text of a conflict, carried along until one is saved.</summary>
    public const string OtherPrefix = "o-";

    public const string Action = "do";
    public const string Base = "base";
    public const string Code = "code";
    public const string Draft = "draft";
    public const string Link = "link";
    public const string Other = "other";
    public const string Token = "token";

    public static string Answer(FieldId field) => AnswerPrefix + field;

    public static string OtherAnswer(FieldId field) => OtherPrefix + field;
}
