/**
 * Exim: its own log files ({@link mtsh.store.log.exim.EximFormat}: main, reject and panic log) and the same lines in a system log
 * ({@link mtsh.store.log.exim.EximSyslog}). Both take off what stands in front and give each entry to one {@link
 * mtsh.store.log.exim.EximReader}; enter there. The grammar is that of the chapter on log files in Exim's specification and of the
 * places in its source (deliver.c, receive.c, smtp_in.c, log.c) that write the lines.
 *
 * <p>Decisions. <ul>
 * <li><b>Zone.</b> A message id holds the second in which its message began to come in, and the line {@code <=} follows within moments, so the
 * difference is the log's zone ({@link mtsh.store.log.exim.EximClock}). Ids win over the zone that was assumed: agreement of one is enough,
 * contradiction takes two, or one where a log has no more. Up to 500 first lines wait for that. In a system log the head counts, and
 * Exim's own stamp only adds its fraction.
 * <li><b>Host.</b> Exim's files do not name the machine: the host is empty. Through the system log it is known.
 * <li><b>Reject log.</b> The refusal itself is the same event as in the main log, so that reading both tells it once; the headers become a
 * note under the message's id, which a refusal after DATA has.
 * <li><b>Recipients.</b> {@code final <original>}: pipes, files, answers and local names equal to the original are deliveries to the original;
 * every other final address is a recipient of its own, with the original as its alias. {@code <system-filter>} is nobody.
 * <li><b>Deliveries.</b> With a host that is not this machine SENDEXTERNAL; to loopback TRANSFER; LMTP and everything without a
 * host DELIVER; {@code :blackhole:}, {@code discarded}, {@code /dev/null} and {@code *>} DROP.
 * <li><b>Deferrals.</b> What was only put off (retry time not reached, no immediate delivery) has the property {@code attempted=no}: it is no
 * attempt, and its words do not replace the last server's.
 * <li><b>Cutthrough.</b> {@code >>} waits for its {@code <=} and takes that time if it is later: a message is not sent before it came.
 * <li><b>Notices.</b> {@code <= .. R=id} is an arrival, and a DSN in the life of {@code id}; whether about failure or delay Exim does not say.
 * <li><b>Fakereject.</b> {@code (=} is an arrival: Exim took the message whatever it told the client.
 * </ul>
 */
package mtsh.store.log.exim;
