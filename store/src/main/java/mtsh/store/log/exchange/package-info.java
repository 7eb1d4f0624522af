/**
 * Exchange's message tracking logs and the exports of Exchange Online. Enter at {@code ExchangeTrackingFormat},
 * {@code ExchangeOnlineTraceFormat} and {@code ExchangeOnlineDetailFormat}; {@code RecipientStatus} and {@code CustomData} take
 * apart what Exchange put into one column. What a row is, is told by the names of its columns ({@code RowKind}).
 */
package mtsh.store.log.exchange;
