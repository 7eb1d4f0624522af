/**
 * Secrets and trust: secure strings, credentials, execution policy, certificates. What only Windows has is refused with PowerShell's own words
 * for Linux. Enter at {@link mtsh.commands.security.SecureText}, which writes secure strings in PowerShell's format and reads them.
 */
package mtsh.commands.security;
