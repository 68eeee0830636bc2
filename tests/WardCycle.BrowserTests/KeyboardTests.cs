using Microsoft.Playwright;
using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;

namespace WardCycle.BrowserTests;

/// <summary>Everything by Tab, Enter, Space and typing: no pointer is moved here.</summary>
[Collection(OneStage.Name)]
public sealed class KeyboardTests(Stage stage)
{
    private const int MostTabs = 200;

    private const string FocusIsSeen = """
        () => {
            const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
            const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            return ring && inside;
        }
        """;

    [Fact]
    public async Task A_section_head_gets_from_the_link_to_the_receipt_by_keyboard_alone()
    {
        await using var head = await Person.Arrive(stage.Browser, stage.Rehearsal);
        var keys = head.Page.Keyboard;
        await head.Page.GotoAsync(await stage.Rehearsal.InvitedLink(5));
        await TabTo(head.Page, e => e == "入力画面を開く");
        await keys.PressAsync("Enter");
        await head.Page.Locator("form textarea").First.WaitForAsync();

        var fields = await head.Page.Locator("form textarea").CountAsync();
        for (var n = 0; n < fields; n++)
        {
            await TabTo(head.Page, e => e == "TEXTAREA");
            await keys.InsertTextAsync("キーボードだけで入力した目標");
        }

        await TabTo(head.Page, e => e == "内容を確認する");
        await keys.PressAsync("Space");
        await head.Page.GetByRole(AriaRole.Heading, new() { Name = "内容の確認" }).WaitForAsync();
        await TabTo(head.Page, e => e == "提出する");
        await keys.PressAsync("Enter");
        await head.Page.GetByRole(AriaRole.Heading, new() { Name = "受付票" }).WaitForAsync();
    }

    [Theory]
    [InlineData("/office", "start page")]
    [InlineData("/office/cycles/mihon-2026", "board")]
    [InlineData("/office/cycles/mihon-2026/wards/mihon", "a ward's sections")]
    [InlineData("/office/start", "start of a cycle")]
    public async Task Focus_goes_through_the_whole_page_and_is_always_seen(string path, string page)
    {
        await using var person = await (await Person.Arrive(stage.Browser, stage.Lived)).SignIn();
        await person.Open(path);
        await person.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        var seen = new HashSet<string>();
        for (var n = 0; n < MostTabs; n++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
            {
                break;
            }

            var where = await person.Page.EvaluateAsync<string>("() => `${document.activeElement.outerHTML.slice(0, 120)} ${document.activeElement.getBoundingClientRect().top + scrollY}`");
            Assert.True(await person.Page.EvaluateAsync<bool>(FocusIsSeen), $"{page}: no focus to see at {where}");
            seen.Add(where);
        }

        var all = await person.Page.Locator("a[href], button, input:not([type=hidden]):not([type=radio]), select, textarea, summary").CountAsync();
        Assert.True(seen.Count >= all, $"{page}: {seen.Count} of {all} reached");
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_menu_to_the_text()
    {
        await using var person = await (await Person.Arrive(stage.Browser, stage.Lived)).SignIn();
        await person.Open("/office");
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await person.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    /// <summary>Tabs on until the focus is on a button with that name, or a field of that kind that is still empty.</summary>
    private static async Task TabTo(IPage page, Func<string, bool> isIt)
    {
        for (var n = 0; n < MostTabs; n++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.body") || await page.EvaluateAsync<bool>(FocusIsSeen), "No focus to see.");
            var name = await page.EvaluateAsync<string>("() => { const e = document.activeElement; return e.tagName === 'BUTTON' ? e.innerText : e.value ? '' : e.tagName; }");
            if (isIt(name))
            {
                return;
            }
        }

        Assert.Fail("Not reached by Tab.");
    }
}
