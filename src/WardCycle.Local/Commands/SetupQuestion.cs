namespace WardCycle.Local.Commands;

/// <summary>One question of <c>setup</c>.</summary>
/// <param name="Option">The same on the command line.</param>
/// <param name="Given">What the command line answers; null where it asks.</param>
/// <param name="Default">What an empty answer means; empty where there has to be one.</param>
/// <param name="Problem">What is wrong with an answer, in Japanese; null where nothing is.</param>
/// <param name="Note">Whence the answer comes: said once, before it is asked.</param>
/// <param name="Closed">What a closed input means; null for the default.</param>
internal sealed record SetupQuestion(string Label, string Option, string? Given, string Default, Func<string, string?> Problem, string? Note = null, string? Closed = null);
