using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WardCycle.Mail;
using WardCycle.Tests.Web;
using WardCycle.Tests.Web.Secretariat;

namespace WardCycle.Tests.Filing;

/// <summary>抹消 reaches no log, so nothing that people type may ever be in one: at the finest level, fields, scopes and exceptions included.</summary>
public sealed class LogScanTests
{
    private const string Marker = "記録標識の山田太郎さん03-1234-5678";

    [Fact]
    public async Task Nothing_typed_no_code_and_no_address_is_in_any_log_of_a_phase_from_invitation_to_erasure()
    {
        var heard = new LogLines();
        await using var world = await OfficeWorld.Open(s => s.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(heard)));
        var outbox = await world.Get<Outbox>().All(OfficeWorld.Cycle);
        var mail = outbox.First(m => m.Body.Contains("総務課", StringComparison.Ordinal));
        var code = CodeIn(mail.Body);

        var form = await (await (await world.Host.Visit().Open(AddressIn(mail.Body))).Fill("確認コード", code).Press("入力画面を開く")).Fill("記入者の氏名", Marker).Fill("所属等の目標", Marker).Press("下書き保存");
        var tooLong = await form.Fill("所属等の目標", new string('長', 1200) + Marker).Press("内容を確認する");
        await (await tooLong.Fill("所属等の目標", Marker).Press("内容を確認する")).Press("提出する");
        await world.Settle();
        var office = await world.Host.SignedIn();
        var somu = await office.Open($"{OfficeWorld.SheetPage("mihon-somu")}?phase=targets");
        Assert.Contains(Marker, somu.Text, StringComparison.Ordinal);
        await (await somu.Follow("差し戻す")).Fill("差戻しの理由", Marker).Fill("再提出期限", "2026-05-29").Press("差し戻す");
        await world.AdvanceTo(new(2026, 5, 25));
        var erase = await (await office.Open(OfficeWorld.CyclePage)).Follow("個人情報を抹消する");
        var done = await (await erase.Fill("抹消する文言", Marker).Press("どこに含まれるかを見る")).Fill("理由", "誤って個人名が入力されたため").Fill("承認者", "区政推進課長").Fill("承認日", "2026-04-01").Press("抹消する（元に戻せません）");

        Assert.Empty(done.Problems);
        Assert.Contains("抹消しました", done.Notice, StringComparison.Ordinal);
        Assert.True(heard.Lines.Count > 100, $"Only {heard.Lines.Count} lines were heard.");
        Assert.DoesNotContain(heard.Lines, l => l.Contains("山田太郎", StringComparison.Ordinal) || l.Contains("03-1234-5678", StringComparison.Ordinal));
        Assert.DoesNotContain(heard.Lines, l => outbox.Any(m => l.Contains(CodeIn(m.Body), StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(heard.Lines, l => l.Contains("@example.lg.jp", StringComparison.Ordinal));
    }

    private static string AddressIn(string body) => body.Split('\n').First(l => l.Contains("/s/", StringComparison.Ordinal)).Split('#')[0].Trim();

    private static string CodeIn(string body) => body.Split('#')[1].Split('\n')[0].Trim();
}
