using WardCycle.Organisation;

namespace WardCycle.Tests.Organisation;

public sealed class PostAddressTests
{
    [Theory]
    [InlineData("kumin@example.lg.jp", true)]
    [InlineData("kumin.madoguchi+1@ward.example.lg.jp", true)]
    [InlineData("kumin", false)] // no domain
    [InlineData("@example.lg.jp", false)] // no local part
    [InlineData("kumin@localhost", false)] // not a public domain
    [InlineData("kumin@example..jp", false)]
    [InlineData("kumin@-example.jp", false)]
    [InlineData(".kumin@example.jp", false)]
    [InlineData("ku..min@example.jp", false)]
    [InlineData("ku min@example.jp", false)]
    [InlineData("kumin@example.jp\r\nBcc:x@example.jp", false)] // a header of its own
    [InlineData("a@b@example.jp", false)]
    [InlineData("くみん@example.jp", false)]
    [InlineData("<kumin@example.jp>", false)]
    public void An_address_is_one_plain_address(string address, bool allowed) => Assert.Equal(allowed, PostAddress.Allows(address));

    [Fact]
    public void Length_is_bounded()
    {
        Assert.True(PostAddress.Allows(new string('a', 64) + "@example.lg.jp"));
        Assert.False(PostAddress.Allows(new string('a', 65) + "@example.lg.jp"));
        Assert.False(PostAddress.Allows("a@" + string.Concat(Enumerable.Repeat("abcdefgh.", 30)) + "jp"));
    }
}
