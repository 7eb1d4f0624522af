/** The exactly-once pipeline carrier to log to life to engine. Enter at {@code MailLogImporter}. */
package mtsh.store.ingest;
