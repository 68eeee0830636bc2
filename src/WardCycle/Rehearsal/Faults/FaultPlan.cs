using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WardCycle.Rehearsal.Faults;

/// <summary>
/// Counts boundaries over all wrapped ports and says what happens at each. After a crash the process is dead: every port
/// of the plan throws until <see cref="Restart"/>, so that nothing a handler does on the way out can reach the world.
/// Numbers go on over restarts, so a plan can crash the recovery as well.
/// </summary>
/// <param name="faults">Boundary number, from 0, to what happens there.</param>
public sealed class FaultPlan(Func<int, Fault> faults)
{
    private int _boundaries;
    private int _crashes;
    private volatile bool _isDown;

    /// <summary>Boundaries met so far.</summary>
    public int Boundaries => Volatile.Read(ref _boundaries);

    /// <summary>Crashes so far.</summary>
    public int Crashes => Volatile.Read(ref _crashes);

    public bool IsDown => _isDown;

    /// <summary>Nothing goes wrong; counts only.</summary>
    public static FaultPlan Quiet() => new(_ => Fault.None);

    /// <summary>One fault at one boundary.</summary>
    public static FaultPlan At(int boundary, Fault fault) => new(n => n == boundary ? fault : Fault.None);

    /// <summary>About one fault in <paramref name="every"/> boundaries, each decided by the seed and its number alone.</summary>
    public static FaultPlan FromSeed(int seed, int every)
    {
        var key = Encoding.ASCII.GetBytes($"faults {seed}");
        return new(n =>
        {
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, n);
            var drawn = HMACSHA256.HashData(key, number);
            return BinaryPrimitives.ReadUInt32BigEndian(drawn) % (uint)every == 0 ? (Fault)(1 + drawn[4] % 3) : Fault.None;
        });
    }

    /// <summary>The process is started again.</summary>
    public void Restart() => _isDown = false;

    /// <exception cref="CrashException">The process is dead.</exception>
    public void CheckAlive()
    {
        if (_isDown)
        {
            throw new CrashException();
        }
    }

    /// <summary>Passes one boundary.</summary>
    /// <param name="what">Names the effect in a crash's message.</param>
    /// <param name="effect">What crosses it.</param>
    /// <param name="lost">What the caller gets where the answer is lost; may throw.</param>
    public async Task<T> Cross<T>(string what, Func<Task<T>> effect, Func<T> lost)
    {
        CheckAlive();
        var number = Interlocked.Increment(ref _boundaries) - 1;
        var fault = faults(number);
        if (fault == Fault.CrashBefore)
        {
            throw Crash($"before boundary {number}, {what}");
        }

        var answer = await effect();
        return fault switch
        {
            Fault.CrashAfter => throw Crash($"after boundary {number}, {what}"),
            Fault.AnswerLost => lost(),
            _ => answer,
        };
    }

    private CrashException Crash(string where)
    {
        _isDown = true;
        Interlocked.Increment(ref _crashes);
        return new($"The process died {where}.");
    }
}
