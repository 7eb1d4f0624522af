package mtsh.commands.header;

/** What a filter wrote about the message, and what that means; the meaning is empty when it is not known. */
record Finding(String filter, String name, String value, String meaning, String source) {}
