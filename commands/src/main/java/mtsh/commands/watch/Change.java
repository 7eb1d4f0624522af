package mtsh.commands.watch;

/** Why a row is shown, spelled as scripts see it. */
enum Change {
    New,
    StatusChanged
}
