using WardCycle.Cycles;
using WardCycle.Secretariat.History;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>A mail whose recipient was told by other means.</summary>
/// <param name="Ward">The city's own partition has no name.</param>
/// <param name="Back">The page that asked.</param>
public sealed record ToldModel(OpenCycle Open, CycleWard Ward, MailEntry Mail, string Back);
