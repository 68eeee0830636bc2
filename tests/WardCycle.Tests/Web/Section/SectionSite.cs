using Microsoft.Extensions.DependencyInjection;
using WardCycle.Record;
using WardCycle.Sheets;
using WardCycle.Tests.Sheets;

namespace WardCycle.Tests.Web.Section;

/// <summary>The section's pages in process over a <see cref="SheetWorld"/>, with a record that can fail.</summary>
public sealed class SectionSite : IAsyncDisposable
{
    public const string Field = "所属等の目標";
    public const string Check = "内容を確認する";
    public const string Save = "下書き保存";
    public const string Send = "提出する";

    private SectionSite(SheetWorld world, LostAnswers record, WebHost host)
    {
        World = world;
        Record = record;
        Host = host;
    }

    public SheetWorld World { get; }

    public LostAnswers Record { get; }

    public WebHost Host { get; }

    public static async Task<SectionSite> Open(string? yaml = null, bool superiors = false)
    {
        var world = await SheetWorld.Open(yaml: yaml, superiors: superiors);
        var record = new LostAnswers(world.Record);
        return new(world, record, await WebHost.Start(world.Parts, s => s.AddSingleton<IRecordStore>(record)));
    }

    public async Task<string> Address(SheetId sheet, string post = "head") => $"/s/{(await World.Link(sheet, post)).Id}";

    /// <summary>A person who came through the link and sees the form.</summary>
    public async Task<Page> Enter(SheetId sheet, string post = "head", Visitor? visitor = null)
    {
        var door = await (visitor ?? Host.Visit()).Open(await Address(sheet, post));
        return await door.Fill("確認コード", await World.Code(sheet, post)).Press("入力画面を開く");
    }

    public static async Task<Page> Submit(Page form, string text) =>
        await (await form.Fill(Field, text).Press(Check)).Press(Send);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
