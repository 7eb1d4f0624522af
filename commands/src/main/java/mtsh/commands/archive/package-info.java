/** Zip archives: Microsoft.PowerShell.Archive. */
package mtsh.commands.archive;
