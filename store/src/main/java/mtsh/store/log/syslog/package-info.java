/**
 * The system log, in which mail servers, filters and mail stores write side by side. Enter at {@link
 * mtsh.store.log.syslog.SyslogParser}, which reads the lines of one source and gives each to the {@link
 * mtsh.store.log.syslog.SyslogProgram} that claims its tag; {@link mtsh.store.log.syslog.SyslogFormat} recognises such a source.
 *
 * <p>The head (when, which host, which program) is read by {@link mtsh.store.log.syslog.SyslogHeadReader}; lines that nobody claims are
 * left by {@link mtsh.store.log.syslog.HeadSieve} and {@link mtsh.store.log.syslog.TagTable} before that. A head without a year or a
 * zone is given both by {@link mtsh.store.log.syslog.LocalClock}. What must outlive a pause, the clock's and the programs' state, is kept
 * as {@link mtsh.store.log.syslog.StateRecords}.
 */
package mtsh.store.log.syslog;
