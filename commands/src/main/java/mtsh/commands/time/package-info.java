/** Cmdlets for dates, time spans and waiting. */
package mtsh.commands.time;
