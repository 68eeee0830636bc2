namespace WardCycle.Organisation;

/// <summary>What became of putting a roster in force: all of it or nothing.</summary>
public abstract record RosterImport
{
    public sealed record Applied(int Version) : RosterImport;

    /// <summary>Somebody else imported since the preview was made; look at the differences again.</summary>
    public sealed record Conflict : RosterImport
    {
        public const string Message = "確認画面を開いた後に、別の名簿が取り込まれました。変更内容をもう一度確認してください。";
    }

    /// <summary>One ward's posts do not fit into a row of the record.</summary>
    public sealed record TooLarge(string Ward) : RosterImport
    {
        public string Message => $"「{Ward}」の職が多すぎて保存できません。職や名称を減らすか、区を分けてください。";
    }
}
