/**
 * Sendmail, from version 8.6 on. Enter at {@link mtsh.store.log.sendmail.SendmailProgram}; {@link
 * mtsh.store.log.sendmail.SenderLines} and {@link mtsh.store.log.sendmail.RecipientLines} read the two lines that most of a log
 * consists of, {@code from=} and {@code to=}.
 *
 * <p>What the program's source (8.12.11 to 8.18) says about its lines, and what follows from it here:
 *
 * <ul>
 *   <li>A queue id is made of year (modulo 60), month, day, hour, minute and second in UTC, a sequence and the process id; since 8.12
 *       14 characters or more, in 8.10 and 8.11 twelve. Such ids are not used again. Older ones ({@code KAA12345}) hold no date.
 *   <li>{@code dsn=} is Sendmail's own judgement and stands in front of what the other server wrote, so its first digit decides; words
 *       decide only where there is none, in logs older than 8.9 and in lines of refused messages.
 *   <li>A message is taken by one {@code from=} line, written when the transaction ends. With {@code nrcpts=0} nothing was taken.
 *   <li>{@code ctladdr=} is the local user in whose name is delivered: the sender of a local submission, else the alias or the owner of
 *       the {@code .forward} that led to the recipient. Which one is known from the {@code from=} line.
 *   <li>{@code sender notify} is a notice of delay. Sendmail writes the same words when time runs out after a delay was told ({@code
 *       Cannot send message for 5 days}); only the {@code done} line, which is logged from log level 11 on, tells the two apart, so
 *       the message waits until then. {@code DSN: Cannot send message for 5 days} is an end for all that have none.
 *   <li>Long lines are cut in pieces, {@code QID[1]: ... ...}, {@code QID[2]: ...}, which are put together again.
 *   <li>{@code alias}, {@code forward} and {@code done} lines are written from log level 10 on, milters' changes from milter log level 9
 *       on: their absence means nothing.
 * </ul>
 */
package mtsh.store.log.sendmail;
