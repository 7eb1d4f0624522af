/**
 * CLIXML: objects as text with their types, and back. {@link mtsh.commands.clixml.CliXmlWriter} and
 * {@link mtsh.commands.clixml.CliXmlReader} hold the format, which is PowerShell's to the letter: either side reads what the other wrote.
 */
package mtsh.commands.clixml;
