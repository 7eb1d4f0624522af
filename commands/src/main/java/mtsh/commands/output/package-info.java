/**
 * Showing objects and talking to the user: Format-, Out-, Write-, Tee-Object, Read-Host. The Format cmdlets share {@link
 * mtsh.commands.output.FormatCommand}; what goes to files shares {@link mtsh.commands.output.TextFile}.
 */
package mtsh.commands.output;
