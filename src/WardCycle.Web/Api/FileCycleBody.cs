namespace WardCycle.Web.Api;

/// <summary>分類番号 and 保存期間 in years.</summary>
public sealed record FileCycleBody(string ClassCode, int Years);
