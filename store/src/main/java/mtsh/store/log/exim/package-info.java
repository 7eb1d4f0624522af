/**
 * Exim: its own log files ({@link mtsh.store.log.exim.EximFormat}) and the same lines in a system log ({@link
 * mtsh.store.log.exim.EximSyslog}). Both give each entry to one {@link mtsh.store.log.exim.EximReader}.
 */
package mtsh.store.log.exim;
