/** What servers' replies mean: status codes, causes, who can mend it. Enter at {@link mtsh.commands.status.Cause}. */
package mtsh.commands.status;
