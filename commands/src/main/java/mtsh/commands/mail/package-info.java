/**
 * Mail that scripts send: {@link mtsh.commands.mail.MailText} writes it down as RFC 5322 says, and {@link mtsh.commands.mail.Outbox} puts it
 * into a folder as a file that any mail program opens. Nothing is ever sent.
 */
package mtsh.commands.mail;
