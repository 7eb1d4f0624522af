/** Scripts, {@code -Command} and standard input without a terminal. Enter at {@link mtsh.console.batch.Batch}. */
package mtsh.console.batch;
