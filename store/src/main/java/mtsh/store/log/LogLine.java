package mtsh.store.log;

/**
 * One line as a carrier read it: decoded text without its line end (invalid UTF-8 as ISO 8859-1 bytes), its byte offset in the
 * uncompressed source, and its number from 1.
 */
public record LogLine(String text, long offset, long number) {}
