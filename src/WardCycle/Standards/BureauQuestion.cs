namespace WardCycle.Standards;

/// <summary>業務関係局所管課 is asked to answer a proposal (requirements 3.5).</summary>
/// <param name="Bureau">As typed: 市民文化局 戸籍住民サービス課.</param>
/// <param name="Answer">Null until it has come in.</param>
public sealed record BureauQuestion(string Bureau, DateOnly AskedOn, string? Answer = null, DateOnly? AnsweredOn = null);
