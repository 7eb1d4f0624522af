/**
 * OpenSMTPD, from version 5.2 on. Enter at {@link mtsh.store.log.opensmtpd.OpenSmtpdProgram}.
 *
 * <p>Its log has changed its words three times, not what they say, as its repository tells: {@code smtp-in: Accepted message M on session
 * S: ...} and {@code relay: Ok for E: ...} (5.3 to 6.0), {@code S smtp event=message ...} (6.1 to 6.3), {@code S smtp message ...} (since
 * 6.4; since 6.6 with a line of its own for each envelope). All are fields in a fixed order, so one reader serves all.
 *
 * <ul>
 *   <li>A message has an id of eight hexadecimal digits, each of its envelopes (recipients) one of sixteen that begins with it. The
 *       message's is the queue id here.
 *   <li>Machines and users are told once for a session and remembered until it ends, over a pause in reading too. When a log is cut in
 *       the middle of a session and its second file is read first, or alone, the client of that session's messages is not known.
 *   <li>There is no end of a message, no message id and no subject. A bounce is a message from {@code <>} that comes from {@code local};
 *       no line tells what it is about.
 *   <li>A refused {@code RCPT} names neither message nor sender.
 *   <li>{@code rcpt=<->} says that the recipient was not rewritten.
 * </ul>
 */
package mtsh.store.log.opensmtpd;
