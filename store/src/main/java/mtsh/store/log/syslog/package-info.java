/**
 * The head of a syslog line: when, which host, which program. Shared by the readers of all programs that log through syslog. Enter
 * at {@link mtsh.store.log.syslog.SyslogHeadReader}. A head without a year or a zone is given both by {@link
 * mtsh.store.log.syslog.LocalClock}, which is the only state a reader of such lines has to keep.
 */
package mtsh.store.log.syslog;
