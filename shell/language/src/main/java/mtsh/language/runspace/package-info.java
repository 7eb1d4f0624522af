/**
 * Sessions beside the one at the prompt. Enter at {@link mtsh.language.runspace.Runspaces}, which makes them and knows them all; a {@link
 * mtsh.language.runspace.Runspace} is a shell of its own, a {@link mtsh.language.runspace.ShellThread} runs something in it, and {@link
 * mtsh.language.runspace.PowerShell} is what scripts make with {@code [powershell]::Create()}. A shell is run by one thread at a time;
 * values go from one to another as they are.
 */
package mtsh.language.runspace;
