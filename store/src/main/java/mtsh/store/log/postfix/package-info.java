/** Postfix. Enter at {@link mtsh.store.log.postfix.PostfixProgram}. */
package mtsh.store.log.postfix;
