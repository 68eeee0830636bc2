using FsCheck;
using FsCheck.Fluent;
using WardCycle.Sheets;

namespace WardCycle.Tests.Reports;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("", "", "", "nothing")]
    [InlineData("同じ", "同じ", "同じ", "no change")]
    [InlineData("", "新しい", "[+新しい]", "all new")]
    [InlineData("古い", "", "[-古い]", "all gone")]
    [InlineData("待ち時間を10分にします。", "待ち時間を15分にします。", "待ち時間を1[-0][+5]分にします。", "one figure")]
    [InlineData("①電話\n②窓口", "①電話\n②案内\n③窓口", "①電話\n②[+案内\n③]窓口", "a line in between")]
    [InlineData("𠮷", "𠮸", "[-𠮷][+𠮸]", "a surrogate pair is not torn")]
    [InlineData("👨‍👩‍👧です", "👨‍👩‍👦です", "[-👨‍👩‍👧][+👨‍👩‍👦]です", "a joined emoji is one character")]
    public void Changes_are_shown_where_they_are(string old, string changed, string shown, string reason) =>
        Assert.True(shown == Show(TextDifference.Between(old, changed)), $"{reason}: {Show(TextDifference.Between(old, changed))}");

    [Fact]
    public void Without_the_added_pieces_it_is_the_old_text_and_without_the_removed_ones_the_new()
    {
        var texts = Gen.Elements("①", "②", "あ", "い", "、", "\n", "\ud800", "𠮷", "\u0301", "\0", "\r\n", "a").ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Prop.ForAll(texts, texts, Holds).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Long_texts_are_compared_by_lines_and_longer_ones_as_a_whole()
    {
        var lines = Enumerable.Range(0, 200).Select(i => $"{i}行目の文章です。").ToList();
        var old = string.Join('\n', lines);
        var changed = string.Join('\n', lines.Select((l, i) => i is 0 or 100 or 199 ? $"改めた{l}" : l));
        Assert.True(Holds(old, changed));
        Assert.Equal(3, TextDifference.Between(old, changed).Count(s => s.Kind == SegmentKind.Added));

        var (a, b) = (string.Concat(Enumerable.Repeat("あ\n", 4000)), string.Concat(Enumerable.Repeat("い\n", 4000)));
        Assert.Equal([SegmentKind.Removed, SegmentKind.Added], TextDifference.Between(a, b).Select(s => s.Kind));
    }

    private static bool Holds(string old, string changed)
    {
        var segments = TextDifference.Between(old, changed);
        string Without(SegmentKind kind) => string.Concat(segments.Where(s => s.Kind != kind).Select(s => s.Text));
        return Without(SegmentKind.Added) == old && Without(SegmentKind.Removed) == changed;
    }

    private static string Show(IEnumerable<TextSegment> segments) => string.Concat(segments.Select(s => s.Kind switch
    {
        SegmentKind.Added => $"[+{s.Text}]",
        SegmentKind.Removed => $"[-{s.Text}]",
        _ => s.Text,
    }));
}
