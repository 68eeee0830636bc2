namespace WardCycle.Record;

/// <summary>An identity: one or more of <c>a-z 0-9 -</c>, at most 40, so that it can stand in a key, a path and an instance id.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
