using WardCycle.Mail;
using WardCycle.Mail.Texts;

namespace WardCycle.Web.Secretariat.Mails;

/// <summary>One purpose's text on the editing page.</summary>
/// <param name="Text">In force: the municipality's own, else the shipped one.</param>
/// <param name="Seen">The version that the editor saw; null where the shipped text is in force.</param>
/// <param name="Preview">How it reads; null where the text cannot be read.</param>
public sealed record TemplateModel(MailPurpose Purpose, string Text, string? Seen, TemplateRow? Edited, RenderedMail? Preview);
