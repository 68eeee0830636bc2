using WardCycle.Imports;

namespace WardCycle.Organisation;

/// <summary>Checks the posts of a roster file against each other.</summary>
internal static class RosterPosts
{
    /// <param name="codes">Every 職コード in the file, also of lines that could not be read.</param>
    public static IReadOnlyList<Post> Collect(IReadOnlyList<RosterRow> rows, IReadOnlySet<string> codes, ProblemList problems)
    {
        var lines = new Dictionary<PostId, RosterRow>();
        foreach (var row in rows.Where(r => r.Post is not null))
        {
            if (!lines.TryAdd(row.Post!.Id, row))
            {
                problems.Add(row.Line, RosterColumn.Post,
                    $"職コード「{row.Post.Id}」は{lines[row.Post.Id].Line}行目にもあります。職コードは全市で重ならないようにしてください。");
            }
        }

        foreach (var row in lines.Values.Where(r => r.Post!.Superior is { } s && !codes.Contains(s.Value)))
        {
            problems.Add(row.Line, RosterColumn.Superior,
                $"上位職コード「{row.Post!.Superior}」の職がこのファイルにありません。職の行を加えるか、コードを直してください。");
        }

        RefuseCircles(lines, problems);
        return [.. lines.Values.Select(r => r.Post!)];
    }

    private static void RefuseCircles(Dictionary<PostId, RosterRow> rows, ProblemList problems)
    {
        var settled = new HashSet<PostId>();
        foreach (var start in rows.Keys)
        {
            var path = new List<PostId>();
            for (PostId? at = start; at is { } post && rows.TryGetValue(post, out var row) && settled.Add(post); at = row.Post!.Superior)
            {
                path.Add(post);
            }

            if (path.Count > 0 && rows[path[^1]].Post!.Superior is { } back && path.IndexOf(back) is >= 0 and var from)
            {
                problems.Add(rows[back].Line, RosterColumn.Superior,
                    $"上位職が循環しています（{string.Join(" → ", path.Skip(from).Append(back))}）。上位職コードを見直してください。");
            }
        }
    }
}
