namespace WardCycle.Web.Section;

/// <summary>What a button of the form sends.</summary>
public static class FormAction
{
    /// <summary>下書き保存</summary>
    public const string Draft = "draft";

    /// <summary>内容を確認する</summary>
    public const string Check = "check";

    /// <summary>提出する</summary>
    public const string Submit = "submit";

    /// <summary>修正する</summary>
    public const string Edit = "edit";

    /// <summary>入れ替える: the other text of a conflict comes into the fields, what stood there beside them.</summary>
    public const string Swap = "swap";
}
