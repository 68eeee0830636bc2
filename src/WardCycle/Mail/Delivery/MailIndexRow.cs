using WardCycle.Cycles;
using WardCycle.Organisation;

namespace WardCycle.Mail.Delivery;

/// <summary>Which mail a service's reports speak of. A hint without state: the mail's row alone has authority.</summary>
/// <param name="Round">See <see cref="MailRow"/>: a report of an earlier sending says nothing of a later one.</param>
public sealed record MailIndexRow(CycleId Cycle, UnitId Ward, MailId Mail, int Round);
