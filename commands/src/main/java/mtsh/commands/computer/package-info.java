/** This machine and its neighbours: whether a host answers, the clipboard, and what would stop the machine. */
package mtsh.commands.computer;
