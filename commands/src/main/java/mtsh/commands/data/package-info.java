/** Cmdlets for CSV and JSON. */
package mtsh.commands.data;
