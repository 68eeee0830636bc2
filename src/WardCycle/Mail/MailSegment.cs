using System.Text.Json.Serialization;
using WardCycle.Links;

namespace WardCycle.Mail;

/// <summary>A piece of a mail's text as stored: text, or the place where a link's code stood.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Code), "code")]
public abstract record MailSegment
{
    public sealed record Text(string Value) : MailSegment;

    public sealed record Code(PublicId Link) : MailSegment;
}
