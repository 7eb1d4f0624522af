/**
 * Exchange's message tracking logs, what its cmdlets exported, and the reports of Exchange Online. Enter at {@code
 * ExchangeTrackingFormat} for the logs themselves and at {@code ExchangeTrackingExportFormat}, {@code ExchangeOnlineTraceFormat} and
 * {@code ExchangeOnlineDetailFormat} for exports, which one {@code OnlineParser} reads: a {@code RowReader} takes CSV, JSON or CLIXML
 * apart, the names of the columns tell what a row is ({@code RowKind}), and {@code TraceRows}, {@code TrackedRows}, {@code DetailRows}
 * and {@code TrackingEvents} make it events.
 *
 * <p>What was looked up in the code of the server that writes the logs, and is relied on:
 *
 * <ul>
 *   <li>The server that writes stands as the client when it sends, defers, fails, drops, notifies or submits, and as the server
 *       otherwise; rows about moderation name none.
 *   <li>EXPAND names the members, and the group beside them; RESOLVE the new address, and the old one beside it; REDIRECT the old one,
 *       and the new one beside it.
 *   <li>A DSN row is one of the notice, and {@code reference} the message it is about; FAIL names the notice in {@code reference}. The
 *       rows of moderators carry the id of the question to them, and the message's in {@code reference}.
 *   <li>SEND keeps the other server's answer in {@code source-context}, without its semicolons; an expired message has its reason there
 *       too. {@code message-info} is the time of arrival only where a hop ends; in DEFER it is the time of the next retry.
 *   <li>A subject that was left out is {@code [Undisclosed]}.
 * </ul>
 *
 * <p>Decisions. A row that ends its recipients in different ways is several events. An event without documented id stays visible under
 * its own name; what is no word is no event. The sender of an event is the header's, as the log's own cmdlet shows it, and the
 * message's is the return path. Names of details are known in English and, from a program that meets them, in German; translations of
 * the documentation contradict each other and are not used, so that other languages are read from {@code Data} and from answers. Times of
 * Get-MessageTrackingLog without a zone are of the session's zone, those of Exchange Online UTC. Day and month are never guessed.
 */
package mtsh.store.log.exchange;
