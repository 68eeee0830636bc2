namespace WardCycle.Tests.Record;

/// <summary>A file that is another one when it is read again.</summary>
internal sealed class ChangingStream(byte[] first, byte[] second) : MemoryStream(first, writable: true)
{
    public override long Position
    {
        get => base.Position;
        set
        {
            base.Position = 0;
            Write(second);
            SetLength(second.Length);
            base.Position = value;
        }
    }
}
