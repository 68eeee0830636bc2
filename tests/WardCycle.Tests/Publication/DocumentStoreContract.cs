using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WardCycle.Publication;

namespace WardCycle.Tests.Publication;

/// <summary>What every document store does, whichever it is.</summary>
public abstract class DocumentStoreContract : IDisposable
{
    private readonly Lazy<IDocumentStore> _opened;

    protected DocumentStoreContract() => _opened = new(Open);

    private IDocumentStore Store => _opened.Value;

    /// <summary>An empty store.</summary>
    protected abstract IDocumentStore Open();

    public void Dispose()
    {
        Clear();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what the store left behind.</summary>
    protected virtual void Clear() { }

    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("reports/kamigyo-2026/targets.csv", "text/csv; charset=utf-8")]
    [InlineData("reports/kamigyo-2026/targets.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("outbox/kamigyo-2026/0a1b.eml", "message/rfc822")]
    [InlineData("data.json", "application/json")]
    public async Task A_document_comes_back_byte_for_byte_with_its_type(string path, string type)
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];

        Assert.True(await Store.Create(path, new(bytes, type)));

        var read = await Store.Get(path);
        Assert.Equal(bytes, read?.Content.Bytes.ToArray());
        Assert.Equal(type, read?.Content.ContentType);
    }

    [Fact]
    public async Task An_empty_document_is_a_document()
    {
        Assert.True(await Store.Create("empty.txt", Text("")));

        Assert.Equal(0, (await Store.Get("empty.txt"))?.Content.Bytes.Length);
    }

    [Fact]
    public async Task Creating_what_exists_is_refused_and_leaves_it_as_it_is()
    {
        await Store.Create("a.txt", Text("first"));

        Assert.False(await Store.Create("a.txt", Text("second")));
        Assert.Equal("first", await Read("a.txt"));
    }

    [Fact]
    public async Task A_document_is_replaced_once_per_version()
    {
        await Store.Create("a.txt", Text("1"));
        var version = (await Store.Get("a.txt"))!.ETag;

        Assert.True(await Store.Replace("a.txt", Text("2"), version));
        Assert.False(await Store.Replace("a.txt", Text("3"), version));
        Assert.Equal("2", await Read("a.txt"));
    }

    [Fact]
    public async Task Replacing_what_is_gone_is_refused_and_creates_nothing()
    {
        await Store.Create("a.txt", Text("1"));
        var version = (await Store.Get("a.txt"))!.ETag;
        await Store.Delete("a.txt");

        Assert.False(await Store.Replace("a.txt", Text("2"), version));
        Assert.Null(await Store.Get("a.txt"));
    }

    [Fact]
    public async Task Deleting_twice_is_quiet()
    {
        await Store.Create("a.txt", Text("1"));

        await Store.Delete("a.txt");
        await Store.Delete("a.txt");
        await Store.Delete("../a.txt");

        Assert.Empty(await Store.List(""));
        Assert.True(await Store.Create("a.txt", Text("again")));
    }

    [Theory]
    [InlineData("", "B.txt a-b/x.txt a/b.txt a/c/d.txt a0.txt")]
    [InlineData("a", "a-b/x.txt a/b.txt a/c/d.txt a0.txt")]
    [InlineData("a/", "a/b.txt a/c/d.txt")]
    [InlineData("a/c", "a/c/d.txt")]
    [InlineData("a/c/d.txt", "a/c/d.txt")]
    [InlineData("nothing/", "")]
    [InlineData("../", "")]
    [InlineData("a/../", "")]
    [InlineData("/", "")]
    public async Task A_list_holds_what_begins_so_in_ordinal_order(string prefix, string paths)
    {
        foreach (var path in "a/c/d.txt a0.txt B.txt a/b.txt a-b/x.txt".Split(' '))
        {
            await Store.Create(path, Text(path));
        }

        Assert.Equal(paths, string.Join(' ', await Store.List(prefix)));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("..", "upwards")]
    [InlineData("a/../../b.txt", "upwards in the middle")]
    [InlineData("/etc/passwd", "from the root")]
    [InlineData("a//b.txt", "an empty part")]
    [InlineData("a/", "an empty end")]
    [InlineData(".hidden", "dot files are the store's own")]
    [InlineData("a/./b.txt", "a part of one dot")]
    [InlineData("a./b.txt", "Windows drops a dot at the end")]
    [InlineData("a\\b.txt", "backslash")]
    [InlineData("C:a.txt", "a drive")]
    [InlineData("報告.html", "not ASCII")]
    [InlineData("a b.txt", "blank")]
    [InlineData("a\n.txt", "control character")]
    public async Task A_path_that_could_leave_the_store_is_refused_and_holds_nothing(string path, string reason)
    {
        var refusal = await Xunit.Record.ExceptionAsync(() => Store.Create(path, Text("x")));

        Assert.True(refusal is ArgumentException, reason);
        Assert.Null(await Store.Get(path));
        Assert.Empty(await Store.List(""));
    }

    [Fact]
    public async Task A_folder_is_no_document()
    {
        await Store.Create("a/b.txt", Text("x"));

        Assert.Null(await Store.Get("a"));
        Assert.Null(await Store.Get("a/b.txt/c.txt"));
        await Store.Delete("a");
        Assert.Equal("x", await Read("a/b.txt"));
    }

    [Fact]
    public async Task Of_many_who_create_one_path_one_wins_and_its_bytes_stand()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Store.Create("a.txt", Text($"{i}")))));

        Assert.Equal(1, wins.Count(w => w));
        Assert.Equal($"{Array.IndexOf(wins, true)}", await Read("a.txt"));
    }

    [Fact]
    public async Task Writers_who_meet_lose_nothing()
    {
        await Store.Create("sum.txt", Text(""));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                await Lengthen();
            }
        })));

        Assert.Equal(40, (await Read("sum.txt"))?.Length);
    }

    [Fact]
    public void Any_commands_leave_what_a_plain_dictionary_would_hold()
    {
        var command = from path in Gen.Elements("a.txt", "b/a.txt", "b/c.txt")
                      from kind in Gen.Choose(0, 3)
                      from text in Gen.Choose(0, 5)
                      select (path, kind, text: $"{text}");
        Prop.ForAll(command.ArrayOf().ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(20));

        void Holds((string Path, int Kind, string Text)[] commands)
        {
            Clear();
            var store = Open();
            SortedDictionary<string, string> model = new(StringComparer.Ordinal);
            foreach (var (path, kind, text) in commands)
            {
                Step(store, model, path, kind, text).GetAwaiter().GetResult();
            }
        }
    }

    private static async Task Step(IDocumentStore store, SortedDictionary<string, string> model, string path, int kind, string text)
    {
        var etag = (await store.Get(path))?.ETag;
        switch (kind)
        {
            case 0:
                Assert.Equal(model.TryAdd(path, text), await store.Create(path, Text(text)));
                break;
            case 1:
                Assert.Equal(model.ContainsKey(path), await store.Replace(path, Text(text), etag ?? "none"));
                if (model.ContainsKey(path))
                {
                    model[path] = text;
                }

                break;
            case 2:
                Assert.False(await store.Replace(path, Text(text), "stale"));
                break;
            default:
                await store.Delete(path);
                model.Remove(path);
                break;
        }

        Assert.Equal(model.Keys, await store.List(""));
        Assert.Equal(model.GetValueOrDefault(path), (await store.Get(path)) is { } read ? Encoding.UTF8.GetString(read.Content.Bytes.Span) : null);
    }

    private static DocumentContent Text(string text) => new(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    private async Task Lengthen()
    {
        while (true)
        {
            var read = (await Store.Get("sum.txt"))!;
            var longer = new string('x', read.Content.Bytes.Length + 1);
            if (await Store.Replace("sum.txt", Text(longer), read.ETag))
            {
                return;
            }
        }
    }

    private async Task<string?> Read(string path) =>
        await Store.Get(path) is { } read ? Encoding.UTF8.GetString(read.Content.Bytes.Span) : null;
}
