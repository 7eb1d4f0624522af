/**
 * The vocabulary of mail: what a log line becomes ({@link mtsh.store.event.MailEvent}), what happened
 * ({@link mtsh.store.event.EventId}), what became of a message for one recipient ({@link mtsh.store.event.Status},
 * {@link mtsh.store.event.Disposition}) and where the proof stands ({@link mtsh.store.event.LogPosition}). Imports nothing of ours.
 */
package mtsh.store.event;
