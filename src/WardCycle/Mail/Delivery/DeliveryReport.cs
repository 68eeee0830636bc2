namespace WardCycle.Mail.Delivery;

/// <summary>One report of a mail service. Its recipient is not read: the record knows whom the mail was for.</summary>
/// <param name="Name">The mail's name with the service, see <see cref="NameOf"/>.</param>
public sealed record DeliveryReport(string Name, DeliveryStatus Status)
{
    /// <summary>How transport and reports spell a service's GUID: 32 small hexadecimal digits.</summary>
    public static string NameOf(Guid operation) => operation.ToString("N");
}
