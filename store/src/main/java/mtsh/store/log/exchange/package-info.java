/** Exchange message tracking logs and Exchange Online exports. Enter at {@code ExchangeTrackingFormat}. */
package mtsh.store.log.exchange;
