package mtsh.store.query;

import mtsh.store.event.LogPosition;

/** A line that should have been understood, and why it was not. */
public record UnparsedLine(LogPosition position, String text, String why) {}
