namespace WardCycle.Secretariat.Accounts;

public enum OneTimeUse
{
    /// <summary>Sets the first (or a new) passphrase of a named account.</summary>
    Invitation,

    /// <summary>Signs in at once: the code that the one-machine edition prints on its console.</summary>
    SignIn,
}
