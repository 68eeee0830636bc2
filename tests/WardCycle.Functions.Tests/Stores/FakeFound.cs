using Azure;

namespace WardCycle.Functions.Tests.Stores;

/// <summary>The answer to "get if it exists".</summary>
internal sealed class FakeFound<T>(T? value) : NullableResponse<T> where T : class
{
    public override bool HasValue => value is not null;

    public override T Value => value ?? throw new InvalidOperationException("There is none.");

    public override Response GetRawResponse() => new FakeResponse(HasValue ? 200 : 404);
}
