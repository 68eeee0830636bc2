using FsCheck;
using FsCheck.Fluent;
using WardCycle.Record;

namespace WardCycle.Tests.Record;

public sealed class RecordLimitsTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("a/b", "slash")]
    [InlineData("a\\b", "backslash")]
    [InlineData("a#b", "hash")]
    [InlineData("a?b", "question mark")]
    [InlineData("a\tb", "control character")]
    [InlineData("a\u007f", "delete, the end of a range, is no key")]
    [InlineData("a\u0085", "C1 control character")]
    [InlineData("鍵", "not ASCII")]
    public void A_key_with_a_character_that_Table_Storage_refuses_is_refused_everywhere(string key, string reason)
    {
        Assert.False(RecordLimits.AllowsKey(key), reason);
        Assert.Throws<RecordLimitException>(() => RecordLimits.Check("p", [new Change.Insert(key, "1")]));
        Assert.Throws<RecordLimitException>(() => RecordLimits.Check(key, []));
    }

    [Fact]
    public void A_key_of_512_characters_fits_and_one_more_does_not()
    {
        Assert.True(RecordLimits.AllowsKey(new('k', 512)));
        Assert.False(RecordLimits.AllowsKey(new('k', 513)));
    }

    [Fact]
    public void A_deletion_is_held_to_the_same_keys()
    {
        Assert.Throws<RecordLimitException>(() => RecordLimits.Check("p", [new Change.Delete("a/b", "1")]));
    }

    [Fact]
    public void One_key_twice_is_refused_by_name()
    {
        var refusal = Assert.Throws<RecordLimitException>(
            () => RecordLimits.Check("p", [new Change.Insert("twice", "1"), new Change.Delete("once", "1"), new Change.Replace("twice", "1", "1")]));

        Assert.Contains("'twice'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_weighed_in_UTF_16_with_its_properties()
    {
        var fits = new string('あ', 523_600);

        RecordLimits.Check("p", [new Change.Insert("k", fits)]);
        var refusal = Assert.Throws<RecordLimitException>(() => RecordLimits.Check("p", [new Change.Insert("k", fits + new string('x', 600))]));

        Assert.Contains("'k'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("1048576", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_is_weighed_as_it_goes_over_the_wire_where_kana_take_six_bytes()
    {
        RecordLimits.Check("p", Rows(new string('x', 500_000)));

        var refusal = Assert.Throws<RecordLimitException>(() => RecordLimits.Check("p", Rows(new string('あ', 100_000))));

        Assert.Contains("4194304", refusal.Message, StringComparison.Ordinal);

        static Change[] Rows(string json) => [.. Enumerable.Range(0, 7).Select(i => new Change.Insert($"k{i}", json))];
    }

    /// <summary>In UTF-16 units: an attribute's own text goes through UTF-8, which has no lone surrogates.</summary>
    [Theory]
    [InlineData(new[] { 0xd842 }, "a high one at the end")]
    [InlineData(new[] { 'a', 0xdfb7, 'b' }, "a low one")]
    [InlineData(new[] { 0xd842, 0xd842, 0xdfb7 }, "a high one before a pair")]
    [InlineData(new[] { 0xd842, 0xdfb7, 0xdfb7 }, "a low one behind a pair")]
    [InlineData(new[] { 0 }, "U+0000")]
    public void Text_that_no_store_gives_back_is_refused(int[] units, string reason)
    {
        var json = string.Concat(units.Select(u => (char)u));

        var refusal = Xunit.Record.Exception(() => RecordLimits.Check("p", [new Change.Insert("k", json)]));

        Assert.True(refusal is RecordLimitException, reason);
    }

    [Fact]
    public void Row_json_never_holds_such_text_whatever_was_typed()
    {
        foreach (var typed in new[] { "\ud842", "a\udfb7b", "\0", "𠮷" })
        {
            RecordLimits.Check("p", [Change.New("k", typed)]);
        }
    }

    [Fact]
    public void Chunks_join_to_the_text_fit_a_property_and_cut_no_pair()
    {
        var piece = Gen.Elements("x", "あ", "𠮷", "\ud842", "\udfb7");
        var text = from start in piece.ArrayOf(5)
                   from fill in Gen.Elements("x", "𠮷")
                   from length in Gen.Choose(0, 70_000)
                   from end in piece.ArrayOf(5)
                   select string.Concat(start) + string.Concat(Enumerable.Repeat(fill, length)) + string.Concat(end);

        Prop.ForAll(text.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        static bool Holds(string text)
        {
            var chunks = TextChunks.Split(text);
            return TextChunks.Join(chunks) == text
                && chunks.All(c => c.Length <= RecordLimits.MaxPropertyUnits)
                && chunks.Count <= TextChunks.AtMost(text.Length)
                && chunks.Zip(chunks.Skip(1)).All(s => !char.IsSurrogatePair(s.First[^1], s.Second[0]));
        }
    }
}
