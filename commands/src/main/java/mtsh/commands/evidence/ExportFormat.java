package mtsh.commands.evidence;

/** Kinds of files in an export, spelled as scripts write them. */
enum ExportFormat {
    Csv,
    Json,
    Html
}
