/**
 * rspamd looks at messages while a mail server receives them. Enter at {@link mtsh.store.log.rspamd.RspamdProgram} (the lines of its
 * tasks, in the system log or a file of its own) and {@link mtsh.store.log.rspamd.RspamdHistoryFormat} (its history as JSON).
 *
 * <p>What rspamd wants is a filter's verdict, not an attempt: the server that refuses, defers or keeps the message says so in a line of its
 * own, and the two agree in any order. {@code add header} and {@code rewrite subject} deliver a message that is marked.
 *
 * <p>A task's line begins with two texts of the sender's, the message's id and the address. Where they hold what looks like another
 * queue id, the one counts that is known to carry this message; when none is, the line is not guessed at.
 *
 * <p>The heads of its own file are {@code 2024-01-01 10:00:00 #1234(rspamd_proxy) }, with {@code [level] } before the number when the site
 * wants it; {@link mtsh.store.log.syslog.SyslogHeadReader} reads them. A history's rows name no queue id, so they stand beside the
 * messages of other logs. Rows are compressed in Redis by default (zstd) and cannot be told line from line then; those are refused.
 */
package mtsh.store.log.rspamd;
