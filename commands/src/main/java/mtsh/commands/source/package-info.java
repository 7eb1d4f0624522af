/** Mail logs in, and the store at a glance. Enter at {@link mtsh.commands.source.ImportMailLog}. */
package mtsh.commands.source;
