/**
 * amavis looks at messages between two queues of a mail server. Enter at {@link mtsh.store.log.amavis.AmavisProgram} (its lines in the
 * system log) and {@link mtsh.store.log.amavis.AmavisReportFormat} (its reports as JSON).
 *
 * <p>The grammar is that of the templates in amavis 2.13: {@code $log_templ} short and verbose, {@code $log_recip_templ}, {@code
 * [:report_json]}. Categories are OTHER, CLEAN, MTA-BLOCKED, OVERSIZED, BAD-HEADER-n, SPAMMY, SPAM, UNCHECKED[-ENCRYPTED], BANNED (names),
 * INFECTED (names); actions are a list of Accepted, Relayed[Tagged], Rejected, Discarded, Bounced, NoBounce, TempFailed with a direction
 * (Inbound, Internal, Outbound, OpenRelay), and Quarantined, Archived. A line is cut at 980 bytes into {@code text...} and {@code ...text}.
 *
 * <p>A message that was partly blocked has both lines, each with its own recipients. In front of the queue ({@code smtpd_proxy_filter})
 * there is no queue id yet, and the line belongs to the queue file that it was handed on to; without either it is nobody's. What a task
 * complains of before its verdict ({@code (!)}) is kept with the verdict. A release names the quarantine's {@code mail_id} and the new
 * queue id (log level 1); the place in the quarantine is a leg of its own between the two.
 */
package mtsh.store.log.amavis;
