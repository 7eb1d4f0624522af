/**
 * What the logs of all mail servers have in common, because SMTP gives it to them: addresses in brackets ({@link
 * mtsh.store.log.smtp.Scan}), answers of other servers and the ids in them ({@link mtsh.store.log.smtp.Replies}), queue ids
 * ({@link mtsh.store.log.smtp.QueueIds}). Everything here reads foreign text: linear in its length, and never an exception.
 */
package mtsh.store.log.smtp;
