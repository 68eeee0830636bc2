using WardCycle.Sheets;

namespace WardCycle.Web.Section;

/// <summary>The text beside the fields after two people or tabs wrote at once.</summary>
/// <param name="IsTheirs">False after an exchange: the writer's own.</param>
public sealed record OtherText(Answers Answers, bool IsTheirs)
{
    public string Title => IsTheirs ? "先に保存された内容" : "あなたが入力していた内容";
}
