using YamlDotNet.Core;

namespace WardCycle.Schemes.Loading;

/// <summary>Ends the reading of a file that is nested too deeply; <see cref="SchemeTree"/> turns it into a problem.</summary>
internal sealed class TooDeepException(Mark start, Mark end) : YamlException(start, end, "Nested too deeply.");
