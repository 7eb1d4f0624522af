package mtsh.commands.security;

/** The names of execution policies, none of which holds anything back outside of Windows. */
enum ExecutionPolicies {
    Unrestricted,
    RemoteSigned,
    AllSigned,
    Restricted,
    Bypass,
    Undefined
}
