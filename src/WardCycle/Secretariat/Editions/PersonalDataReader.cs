using WardCycle.Cycles;
using WardCycle.Publication;
using WardCycle.Record;
using WardCycle.Schemes;
using WardCycle.Sheets;

namespace WardCycle.Secretariat.Editions;

/// <summary>Reads an edition's frozen content for what may be personal data. Changes nothing.</summary>
public sealed class PersonalDataReader(IRecordStore store, IDocumentStore documents)
{
    public async Task<IReadOnlyList<PersonalDataHint>> Read(OpenCycle open, PhaseId phase, int edition, CancellationToken cancel = default)
    {
        List<PersonalDataHint> hints = [];
        foreach (var ward in open.Cycle.Wards)
        {
            if (await EditionFiles.ReadContent(documents, PublicationPaths.Content(open.Cycle.Id, phase, edition, ward.Id), cancel) is { } content)
            {
                hints.AddRange(Hints(open.Scheme, ward.Name, content, await Names(open, ward, content, cancel)));
            }
        }

        return hints;
    }

    private static IEnumerable<PersonalDataHint> Hints(Scheme scheme, string ward, EditionContent content, IReadOnlyCollection<string> names) =>
        (from row in content.Rows
         from answer in row.Answers.Values
         let field = scheme.Phases.SelectMany(p => p.Fields).FirstOrDefault(f => f.Id == answer.Key)
         where field is { Kind: FieldKind.Text or FieldKind.Line }
         from hint in PersonalDataHints.In(answer.Value, names)
         select new PersonalDataHint(ward, row.Section, field.Label, hint.Kind, hint.Found))
        .Concat(from row in content.Rows
                from outside in row.Outside.Values
                from hint in PersonalDataHints.In(outside, names)
                select new PersonalDataHint(ward, row.Section, "評価対象外の理由", hint.Kind, hint.Found))
        .Distinct();

    /// <summary>Writers and confirmers of the edition's revisions, and holders whose key is a name.</summary>
    private async Task<IReadOnlyCollection<string>> Names(OpenCycle open, CycleWard ward, EditionContent content, CancellationToken cancel)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        var partition = open.WardPartition(ward.Id);
        if (await WardState.Read(store, partition, cancel) is { } state)
        {
            names.UnionWith(state.Posts.Select(p => p.Body.Holder).Where(h => h.Any(c => c > '\x7f')));
        }

        foreach (var (sheet, revision) in content.Revisions.Where(r => r.Value > 0))
        {
            var writer = (await store.Get(partition, Keys.Revision(sheet, content.Phase, revision), cancel))?.Read<Revision>().Writer;
            names.UnionWith(new[] { writer?.Name, writer?.Confirmer }.OfType<string>().Select(n => n.Trim()).Where(n => n.Length > 1));
        }

        return names;
    }
}
