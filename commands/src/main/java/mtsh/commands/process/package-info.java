/** Processes of this machine: seen, started, waited for and ended. Each cmdlet is one file; what they share is in {@code ProcessCmdlet}. */
package mtsh.commands.process;
