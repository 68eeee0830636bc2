using WardCycle.Secretariat;

namespace WardCycle.Web.Section;

/// <summary>A page that keeps what was typed while something stands in the way.</summary>
/// <param name="AsksCode">The session has run out: the code is asked for in place.</param>
/// <param name="Address">Where the form goes again.</param>
public sealed record HoldText(string Title, string Text, string Address, TypedForm Typed, bool AsksCode, IReadOnlyList<Problem> Problems)
{
    public static HoldText SessionPast(string address, TypedForm typed, IReadOnlyList<Problem> problems) => new(
        "もう一度確認コードを入力してください",
        "時間がたったため、接続が切れました。入力した内容は、この画面に残っています。メールに書かれている確認コードを入力すると、続きから再開できます。",
        address, typed, AsksCode: true, problems);

    public static HoldText RecordAway(string address, TypedForm typed) => new(
        "まだ保存を確かめられません",
        "記録の保存先から応答がありません。入力した内容は、この画面に残っています。少し待ってから「もう一度送信する」を押してください。二重に提出されることはありません。",
        address, typed, AsksCode: false, []);
}
