/** Cmdlets for variables, aliases, commands, help and options of the session. */
package mtsh.commands.session;
