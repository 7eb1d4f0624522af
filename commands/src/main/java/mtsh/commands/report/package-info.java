/**
 * Totals, and what filters and rules did: Exchange's mail flow reports over whatever logs the store holds.
 *
 * <p>Enter at {@link mtsh.commands.report.MessageScan}, which streams messages, each recipient with its direction, with the {@link
 * mtsh.commands.report.RuleHit}s that concern it and with the one {@link mtsh.commands.report.MailKind} it counts as. Every report
 * counts what the scan gives, so that totals of different reports agree. {@link mtsh.commands.report.RuleHits} reads the hits out of
 * events: {@link mtsh.commands.report.ExchangeHits} what Exchange's agents wrote, {@link mtsh.commands.report.FilterHits} what filters
 * beside a mail server said, {@link mtsh.commands.report.ServerHits} what the server's own checks, milters and users' filters did.
 */
package mtsh.commands.report;
