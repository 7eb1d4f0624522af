/**
 * What could be typed at the cursor. Enter at {@link mtsh.language.complete.Completer}: a function of text, cursor and session, for the
 * prompt and for {@code TabExpansion2} alike; a {@link mtsh.language.complete.Manner} holds what the two want differently. {@link
 * mtsh.language.complete.PlaceFinder} says what stands at the cursor, one class a kind of thing lists what could stand there. None of the
 * text is run.
 */
package mtsh.language.complete;
