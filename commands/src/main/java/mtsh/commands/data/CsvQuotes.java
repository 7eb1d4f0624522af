package mtsh.commands.data;

/** -UseQuotes, spelled as scripts write it. */
enum CsvQuotes {
    Never,
    Always,
    AsNeeded
}
