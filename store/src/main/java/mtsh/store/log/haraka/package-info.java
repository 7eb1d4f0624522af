/**
 * Haraka. Enter at {@link mtsh.store.log.haraka.HarakaFormat} for its own output and at {@link mtsh.store.log.haraka.HarakaProgram} for what
 * its syslog plugin writes; both read the three formats (default, logfmt, json), which hold the same records ({@link
 * mtsh.store.log.haraka.HarakaRecord}).
 *
 * <p>Read in the sources ({@code logger.js}, {@code connection.js}, {@code plugins.js}, {@code outbound/hmail.js}, {@code
 * outbound/index.js}, {@code plugins/queue/*}, {@code haraka-plugin-syslog}; releases 2.8.28 to 3.1.6 write the same):
 *
 * <ul>
 *   <li>The uuid is the connection, {@code .N} its transaction, a further {@code .D} the delivery to one domain. The transaction is the
 *       leg; a refused recipient belongs to it too, for others of it may be taken.
 *   <li>Without {@code log_timestamps} nothing says when. The file's time of change is taken for all lines, in the order of the lines, and
 *       each event is marked ({@code time=assumed}). A queue file's name holds its time of arrival, but only lines of outgoing mail name
 *       one, so that half of a life would be in another time than the rest.
 *   <li>Lines about deliveries do not name recipients. They are known from the lines of the session: those of the D-th domain in the
 *       order in which domains first came, or the D-th recipient where {@code always_split} makes a delivery of each. Transactions that wait are
 *       part of the state; of one that began in another file the line is taken for the whole message, unless it says that some of its
 *       recipients failed, when it is counted as not understood.
 *   <li>{@code recipient <x> code=OK} is also logged for a recipient that is then refused because no plugin wanted it ({@code 550 I cannot
 *       deliver mail for}). The counts of the {@code message} line and the last refusal of the {@code disconnect} line tell.
 *   <li>A queue plugin's answer ends with the transaction's uuid in brackets. {@code Message Queued} alone means the own outgoing queue;
 *       smtp_forward and smtp_proxy gave the next server's answer: a hand-off. quarantine and discard say OK as well: the hook line names the plugin.
 *   <li>A bounce message is made in the failed delivery's name: {@code Created transaction: UUID} links the two.
 *   <li>There is no Subject; Message-ID and size stand in the {@code message} line.
 *   <li>A terminal gets colours: the escape in front is stepped over.
 * </ul>
 */
package mtsh.store.log.haraka;
