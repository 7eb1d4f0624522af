package mtsh.commands.security;

/** For whom an execution policy is. */
enum PolicyScope {
    Process,
    CurrentUser,
    LocalMachine,
    UserPolicy,
    MachinePolicy
}
