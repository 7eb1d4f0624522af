/**
 * MailScanner looks at messages in a mail server's hold queue. Enter at {@link mtsh.store.log.mailscanner.MailScannerProgram}.
 *
 * <p>Texts are those of MailScanner 5. A message that it puts back has a new queue id ({@code Requeue}); one that it does not put back
 * leaves no other trace, so its spam actions say what became of it: kept in the quarantine when they hold {@code store}, thrown away
 * otherwise. An infected message is delivered without its infected parts unless the virus is a silent one, so the finding alone decides
 * nothing. Counts of a batch name no message and are put aside.
 */
package mtsh.store.log.mailscanner;
