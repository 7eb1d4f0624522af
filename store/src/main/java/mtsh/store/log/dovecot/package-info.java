/**
 * Dovecot's local delivery: which folder a message went into, and what a user's Sieve script did. Enter at {@link
 * mtsh.store.log.dovecot.DovecotProgram}.
 *
 * <p>Texts are those of lib-lda and Pigeonhole of 2.2 to 2.4, where {@code deliver_log_format} begins with {@code msgid=%m} as it does
 * by default. 2.4 and late 2.3 put the action's name in front ({@code fileinto action: stored mail into mailbox 'X'}).
 *
 * <p>In the file that Dovecot writes by itself ({@code log_path}, {@code info_log_path}) a line has neither host nor tag, but its level
 * behind the prefix; its head is read with those of a system log, so that a file may hold both. Of its services only LMTP and the LDA
 * tell of mail.
 *
 * <p>A failure to save ({@code save failed to open mailbox X}, {@code Quota exceeded}) is answered to the mail server, which decides
 * whether to try again: its line has the verdict, Dovecot's only the reason. A redirect or a vacation answer is a new message,
 * submitted without a word about the old one; nothing links the two.
 */
package mtsh.store.log.dovecot;
