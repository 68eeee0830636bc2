using WardCycle.Cycles;

namespace WardCycle.Mail;

/// <summary>Which transport takes a cycle's mails: a rehearsal's never leave the outbox.</summary>
/// <param name="SetUp">What to do where no way out is set up, in Japanese: each edition has its own.</param>
public sealed record MailRoutes(IMailTransport Outbox, IMailTransport Real, string SetUp = "setup コマンドでメールサーバーを設定し、起動し直してください。")
{
    /// <summary>No way out is set up: a real cycle's mails are kept in the outbox too.</summary>
    public bool KeepsReal => ReferenceEquals(Outbox, Real);

    /// <summary>How a real cycle's mails go out, or that they do not and what to do, in Japanese: said before a start.</summary>
    public string RealWay => KeepsReal
        ? $"メールサーバーの設定がありません。メールは送信箱にとどまります。送るには、{SetUp}"
        : Real.Way is { } way ? $"メールは、{way} で送ります。" : "メールは、設定されたメールサービスで送ります。";

    public IMailTransport For(CycleRow cycle) => cycle.IsRehearsal ? Outbox : Real;
}
