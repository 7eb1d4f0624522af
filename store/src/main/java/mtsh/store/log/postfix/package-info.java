/** Postfix and the programs that log beside it. Enter at {@code PostfixFormat}. */
package mtsh.store.log.postfix;
