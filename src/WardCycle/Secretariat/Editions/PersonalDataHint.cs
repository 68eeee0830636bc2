namespace WardCycle.Secretariat.Editions;

/// <summary>One place in an edition that somebody should look at.</summary>
/// <param name="Kind">In words: メールアドレス, 電話番号, 敬称, 職員の氏名.</param>
/// <param name="Found">With the text around it.</param>
public sealed record PersonalDataHint(string Ward, string Section, string Field, string Kind, string Found);
