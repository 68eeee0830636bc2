using WardCycle.Cycles;
using WardCycle.Secretariat.History;
using WardCycle.Secretariat.Posts;

namespace WardCycle.Web.Secretariat.Posts;

/// <summary>The record of a stray mail (記録票), with the text of what had been sent, codes as a mark.</summary>
public sealed record StrayModel(PostsModel Ward, StrayRow Row, IReadOnlyList<MailEntry> Mails)
{
    public OpenCycle Open => Ward.Open;
}
