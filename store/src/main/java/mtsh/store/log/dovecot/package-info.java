/** Dovecot's local delivery. Enter at {@link mtsh.store.log.dovecot.DovecotProgram}. */
package mtsh.store.log.dovecot;
