using WardCycle.Record;
using WardCycle.Sheets;
using WardCycle.Tests.Sheets;

namespace WardCycle.Tests.Web.Section;

/// <summary>引継ぎメモ: written by who leaves, read by who comes.</summary>
public sealed class SectionNoteTests
{
    [Fact]
    public async Task A_note_is_kept_shown_again_and_can_be_taken_back()
    {
        await using var site = await SectionSite.Open();
        var form = await site.Enter(SheetWorld.Soumu);

        var saved = await (await form.Follow("後任の方への引継ぎメモを書く")).Fill("引継ぎメモ", "数値の出どころは窓口の日報です。").Press("メモを保存する");
        var kept = saved.Value("引継ぎメモ");
        var emptied = await saved.Fill("引継ぎメモ", "").Press("メモを保存する");

        Assert.Contains("メモを保存しました", saved.Text, StringComparison.Ordinal);
        Assert.Equal("数値の出どころは窓口の日報です。", kept);
        Assert.Contains("メモを取り消しました", emptied.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_predecessor_left_stands_on_the_successors_form()
    {
        await using var site = await SectionSite.Open();
        var sheet = SheetWorld.Soumu;
        var link = await site.World.Link(sheet, "head");
        var note = new HandOverNote(sheet, link.Post, 0, "数値の出どころは窓口の日報です。", link.IssuedAt, link.Post.Value);
        await site.World.Commit(Change.New(Keys.Note(sheet, link.Post, 0), note));

        var form = await site.Enter(sheet);

        Assert.Contains("前任の方からの引継ぎメモ", form.Text, StringComparison.Ordinal);
        Assert.Contains("数値の出どころは窓口の日報です。", form.Text, StringComparison.Ordinal);
    }
}
