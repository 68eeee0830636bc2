namespace WardCycle.Cycles;

/// <summary>Who to ask (問い合わせ先): printed in every mail and on every form.</summary>
/// <param name="Office">区政推進課 企画担当</param>
/// <param name="Phone">As printed; empty for none.</param>
/// <param name="ReplyTo">The staffed mailbox; empty where mails need none.</param>
public sealed record CycleContact(string Office, string Phone, string ReplyTo);
