/** Postfix and the programs that log beside it. Enter at {@link mtsh.store.log.postfix.PostfixProgram}. */
package mtsh.store.log.postfix;
