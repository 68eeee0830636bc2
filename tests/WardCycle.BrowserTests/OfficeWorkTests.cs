using Microsoft.Playwright;
using WardCycle.BrowserTests.Browsing;
using WardCycle.BrowserTests.Hosting;
using WardCycle.Schemes;

namespace WardCycle.BrowserTests;

/// <summary>Pages of the office that only doing something leads to.</summary>
[Collection(OneStage.Name)]
public sealed class OfficeWorkTests(Stage stage)
{
    [Fact]
    public async Task A_scheme_of_ones_own_is_chosen_mended_in_the_page_and_previewed()
    {
        await using var person = await (await Person.Arrive(stage.Browser, stage.Rehearsal, withPolicy: false)).SignIn();
        var sound = ShippedSchemes.Yaml(ShippedSchemes.Default)!;
        await person.Open("/office/start");
        await person.Page.GetByLabel("担当の名前").FillAsync("企画担当");
        await person.Page.GetByLabel("様式のファイル").SetInputFilesAsync(new FilePayload
        {
            Name = "machi.yaml",
            MimeType = "application/yaml",
            Buffer = System.Text.Encoding.UTF8.GetBytes(sound.Replace("filler: section", "filler: team", StringComparison.Ordinal)),
        });

        await person.Press("日付とメールを確かめる");
        List<string> findings = [.. await person.Page.Findings("start-1-faults")];
        await person.Page.GetByLabel("様式の内容").FillAsync(sound);
        await person.Press("日付とメールを確かめる");
        findings.AddRange(await person.Page.Findings("start-2-look"));

        Assert.Equal("日付とメールの確認", await person.Heading());
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_mail_that_did_not_arrive_waits_on_the_board_until_the_page_says_how_else_it_was_told()
    {
        await using var person = await (await Person.Arrive(stage.Browser, stage.Rehearsal, withPolicy: false)).SignIn();
        await person.Open($"/office/cycles/{SiteYear.Cycle}/wards/{SiteYear.Ward}/sheets/mihon-eisei?phase=targets");
        await person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^不達にする") }).First.ClickAsync();
        await person.Open($"/office/cycles/{SiteYear.Cycle}/wards/{SiteYear.Ward}");
        List<string> findings = [.. await person.Page.Findings("mail-1-waiting")];

        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^別の方法で伝えた") }).ClickAsync();
        findings.AddRange(await person.Page.Findings("mail-2-told"));
        await person.Press("別の方法で伝えたと記録する");
        findings.AddRange(await person.Page.Findings("mail-3-missing"));
        await person.Page.GetByLabel("伝えた方法").FillAsync("電話で伝えた。");
        await person.Press("別の方法で伝えたと記録する");
        findings.AddRange(await person.Page.Findings("mail-4-done"));

        Assert.Equal(0, await person.Page.GetByRole(AriaRole.Heading, new() { Name = "確認が必要なメール" }).CountAsync());
        Assert.Empty(findings);
    }

    [Fact]
    public async Task An_outdated_edition_proposes_to_be_made_anew_and_a_finished_phase_says_that_it_has_closed()
    {
        await using var site = await Site.Open(Calendar.MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await site.Year.Start(rehearsal: true);
        await site.Year.AdvanceTo(new(2026, 4, 15));
        await using var person = await (await Person.Arrive(stage.Browser, site, withPolicy: false)).SignIn();
        await person.Open($"/office/cycles/{SiteYear.Cycle}");
        await person.Press("模擬入力で進める");
        await site.Year.AdvanceTo(new(2026, 5, 25));
        await person.Open($"/office/cycles/{SiteYear.Cycle}/wards/{SiteYear.Ward}/sheets/mihon-somu/return?phase=targets");
        await person.Page.GetByLabel("差戻しの理由").FillAsync("数値を入れてください。");
        await person.Press("差し戻す");

        await person.Open($"/office/cycles/{SiteYear.Cycle}?phase=targets");
        List<string> findings = [.. await person.Page.Findings("edition-1-board")];
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^版の画面で確かめる") }).ClickAsync();
        findings.AddRange(await person.Page.Findings("edition-2-newer"));
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "作り直す（再作成）" }).First.ClickAsync();
        findings.AddRange(await person.Page.Findings("edition-3-remake"));
        await person.Open($"/office/cycles/{SiteYear.Cycle}/wards/{SiteYear.Ward}?phase=targets");
        findings.AddRange(await person.Page.Findings("ward-closed"));
        await person.Open($"/office/cycles/{SiteYear.Cycle}/wards/{SiteYear.Ward}?phase=year-end");
        findings.AddRange(await person.Page.Findings("ward-before-opening"));
        Assert.Empty(findings);
    }

    [Fact]
    public async Task A_group_a_move_of_all_dates_and_a_reorganisation_are_previewed_and_listed()
    {
        await using var site = await Site.Open(Calendar.MunicipalTime.At(new(2026, 4, 1), new(8, 30)));
        await site.Year.Start(rehearsal: true);
        await using var person = await (await Person.Arrive(stage.Browser, site, withPolicy: false)).SignIn();
        var cycle = $"/office/cycles/{SiteYear.Cycle}";

        await person.Open($"{cycle}/groups");
        await person.Page.GetByLabel("グループの名前").FillAsync("税務の所属");
        await person.Page.Locator("input[name=units][value=mihon-nozei]").CheckAsync();
        await person.Press("保存する");
        List<string> findings = [.. await person.Page.Findings("dates-1-group")];

        await person.Open($"{cycle}/move-dates?phase=mid-year");
        await person.Page.GetByLabel("動かす開庁日数").FillAsync("5");
        await person.Page.GetByLabel("理由").FillAsync("選挙事務と重なるため");
        await person.Press("動く日付を確かめる");
        findings.AddRange(await person.Page.Findings("dates-2-move"));
        Assert.Equal("日付をまとめて動かす確認", await person.Heading());

        await person.Open($"{cycle}/reorganisations");
        await person.Press("変わる所属を確かめる");
        findings.AddRange(await person.Page.Findings("reorganisation-1-missing"));
        await person.Page.GetByLabel("改正の日").FillAsync("2026-10-01");
        await person.Page.GetByLabel("根拠・理由").FillAsync("組織規則の一部改正");
        await person.Page.Locator("select[name=unit]").SelectOptionAsync("mihon-nozei");
        await person.Page.GetByLabel("新しい名称").FillAsync("債権管理課");
        await person.Press("変わる所属を確かめる");
        findings.AddRange(await person.Page.Findings("reorganisation-2-preview"));
        await person.Press("この内容で準備する");
        findings.AddRange(await person.Page.Findings("reorganisation-3-list"));
        Assert.Equal("組織改正", await person.Heading());
        Assert.Empty(findings);
    }
}
