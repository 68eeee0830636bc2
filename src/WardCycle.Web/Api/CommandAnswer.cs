namespace WardCycle.Web.Api;

/// <param name="Message">One Japanese sentence: what happened.</param>
public sealed record CommandAnswer(string Message);
