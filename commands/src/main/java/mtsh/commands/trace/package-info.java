/** Message trace: what became of a message. Enter at {@link mtsh.commands.trace.GetMessageTrace}. */
package mtsh.commands.trace;
