namespace WardCycle.Tests.Infra;

/// <summary>The reader behind these tests must itself find faults.</summary>
public sealed class BicepWordsTests
{
    [Theory]
    [InlineData("var a = 'x${b}y'\n", "var b", "a use inside a string")]
    [InlineData("// b\nvar a = 'b'\n", "var", "comments and texts are no uses")]
    [InlineData("var a = {\n  b: c.d\n}\n", "var c", "keys and properties are no uses")]
    [InlineData("var a = b ? c : d\n", "var b c d", "a condition is no key")]
    [InlineData("var a = '''\nb ' ${c}\n'''\nvar d = e\n", "var var e", "raw text is read over")]
    [InlineData("@secure()\nparam a string\n", "param string", "decorators are no uses")]
    public void Reads_the_words_that_stand_for_something(string text, string uses, string why)
    {
        Assert.True(uses == string.Join(' ', new BicepFile("x", text).Uses), why);
    }

    [Theory]
    [InlineData("var a = {\n  b: [\n}\n", "a bracket that is not closed")]
    [InlineData("var a = 'b\n", "a string that is not closed")]
    [InlineData("var a = 'b${c'\n", "an insertion that is not closed")]
    public void Refuses_what_does_not_close(string text, string why)
    {
        var fault = Xunit.Record.Exception(() => new BicepFile("x", text));

        Assert.True(fault is not null, why);
    }
}
