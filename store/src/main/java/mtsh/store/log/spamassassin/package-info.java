/**
 * SpamAssassin's daemon. Enter at {@link mtsh.store.log.spamassassin.SpamAssassinProgram}. It is asked with a message, not with a queue
 * id; the line of its result (spamd of 3.x and 4.x) names the message's id, by which it is found as long as one queue file of the host
 * carries it. Filters that have SpamAssassin inside (amavis, MailScanner) tell its result themselves.
 */
package mtsh.store.log.spamassassin;
