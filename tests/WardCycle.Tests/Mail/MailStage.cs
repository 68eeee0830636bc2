using WardCycle.Calendar;
using WardCycle.Links;
using WardCycle.Mail;
using WardCycle.Mail.Texts;
using WardCycle.Organisation;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Tests.Mail;

/// <summary>A mail as it is put into words in a small world.</summary>
internal static class MailStage
{
    public static RenderedMail Render(MailPurpose purpose, MailWorld? world = null) => Render(Row(purpose), world ?? new());

    public static RenderedMail Render(MailRow row, MailWorld world) =>
        MailRendering.Render(Scene(row, world), MailTemplates.Shipped[row.Purpose]);

    public static MailRow Row(MailPurpose purpose) => MailWorld.Planned(0, purpose, "x", 1);

    public static MailScene Scene(MailRow row, MailWorld world, string answer = "①待ち時間を短くする。\n\n②窓口を見直す。")
    {
        var facts = new MailFacts(
            new(1, "数値の根拠を書いてください。", "secretariat", MailWorld.Morning, MailWorld.Morning),
            new(MailWorld.SheetOf(0), MailWorld.Targets, 1, 0, new(new Dictionary<FieldId, string> { [new("target")] = answer }), "R-0001", MailWorld.Morning, "s0-head", "op"),
            "春の件はＡ係と調整中です。");
        return new(world.Open, world.State(), row, world.Links, facts, MailWorld.Morning, MailWorld.PublicBase);
    }
}
