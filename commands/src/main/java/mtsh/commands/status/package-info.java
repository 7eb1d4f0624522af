/**
 * What servers' replies mean: status codes, causes, who can mend it. Enter at {@link mtsh.commands.status.Cause} for the cause of a reply, at
 * {@link mtsh.commands.status.BounceMessage} for what a bounce says, at {@link mtsh.commands.status.ResolveSmtpStatus} for the cmdlet. What is known stands in
 * tables among the resources: {@code causes.txt}, {@code replies.txt} (words), {@code providers.txt}, {@code enhanced.txt}, {@code exchange.txt} and
 * {@code basic.txt} (codes). A new reply is a word in a table and a line in the table of its test.
 */
package mtsh.commands.status;
