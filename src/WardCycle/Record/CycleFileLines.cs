using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace WardCycle.Record;

/// <summary>The lines of a cycle file, capped: nothing longer than <see cref="CycleFile.MaxLineBytes"/> is ever held.</summary>
internal static class CycleFileLines
{
    /// <summary>A line with its LF; without one where the file ends or the cap was met inside it, and then it is the last.</summary>
    public static async IAsyncEnumerable<byte[]> Read(Stream input, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pipe = PipeReader.Create(input, new(leaveOpen: true, bufferSize: 64 * 1024));
        await using var completing = new Completing(pipe);
        while (true)
        {
            var read = await pipe.ReadAsync(cancel);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var next = rest.GetPosition(1, end);
                yield return rest.Slice(0, next).ToArray();
                rest = rest.Slice(next);
            }

            if (read.IsCompleted || rest.Length > CycleFile.MaxLineBytes)
            {
                if (!rest.IsEmpty)
                {
                    yield return rest.Slice(0, Math.Min(rest.Length, CycleFile.MaxLineBytes)).ToArray();
                }

                yield break;
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    /// <summary>Gives the pipe's buffers back, also where the reader stops early.</summary>
    private sealed class Completing(PipeReader pipe) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => pipe.CompleteAsync();
    }
}
