using Microsoft.DurableTask.Client;

namespace WardCycle.Functions.Orchestration;

/// <summary>The durable client, which the platform hands to triggers alone: each hands it on. Null until the first one has run.</summary>
public sealed class EngineClient
{
    private volatile DurableTaskClient? _current;

    public DurableTaskClient? Current => _current;

    public void Use(DurableTaskClient client) => _current = client;
}
