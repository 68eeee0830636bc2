using WardCycle.Local.Serving;
using WardCycle.Web.Mail;

namespace WardCycle.Local.Commands;

/// <summary>What <c>setup</c> was told, each answer usable by itself.</summary>
/// <param name="NewPassword">Typed now; null where another one holds.</param>
internal sealed record SetupAnswers(AddressSettings Addresses, SmtpOptions Smtp, string? NewPassword);
