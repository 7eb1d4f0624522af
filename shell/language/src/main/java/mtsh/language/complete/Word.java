package mtsh.language.complete;

/**
 * The word at the cursor.
 *
 * @param start where it begins in the text, its quote included
 * @param end where what is replaced ends
 * @param typed what it means up to the cursor, without quotes
 * @param quote the quote it begins with, or 0
 */
public record Word(int start, int end, String typed, char quote) {}
