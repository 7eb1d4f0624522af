/** rspamd looks at messages while they are received. Enter at {@link mtsh.store.log.rspamd.RspamdProgram}. */
package mtsh.store.log.rspamd;
