namespace WardCycle.Functions.Orchestration;

/// <summary>A watcher has rested often enough: its shell ends this history and begins a new one.</summary>
internal sealed class AnewException() : Exception("The watcher continues as new.");
