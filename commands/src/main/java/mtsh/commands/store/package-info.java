/** The care of the store: checked, repaired, made smaller, copied. Enter at {@link mtsh.commands.store.TestMessageStore}. */
package mtsh.commands.store;
