package mtsh.commands.delivery;

/** How much is told, as verbose lines, of how a report was made. Spelled as scripts write it. */
enum TraceLevel {
    Low,
    Medium,
    High
}
