using WardCycle.Standards;

namespace WardCycle.Sheets;

/// <summary>What stands beside a form in a scheme that shares cases: the ward's policy and the casebook.</summary>
/// <param name="Policy">Null until the ward has set one.</param>
public sealed record SheetBeside(WardPolicy? Policy, Casebook Cases);
