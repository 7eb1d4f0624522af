/**
 * What could be typed at the cursor. Enter at {@link mtsh.console.complete.Completer}: a pure function of text, cursor and session. {@link
 * mtsh.console.complete.PlaceFinder} says what stands at the cursor, one class a kind of thing lists what could stand there. Nothing is run.
 */
package mtsh.console.complete;
