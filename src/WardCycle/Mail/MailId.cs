using System.Text.Json.Serialization;
using WardCycle.Record;

namespace WardCycle.Mail;

/// <summary>A mail: a hash of what it is for, so that planning twice plans once. 26 characters of lower-case Crockford base 32.</summary>
[JsonConverter(typeof(IdJsonConverter<MailId>))]
public readonly record struct MailId(string Value) : IId<MailId>
{
    public static MailId From(string value) => new(value);

    public override string ToString() => Value;
}
