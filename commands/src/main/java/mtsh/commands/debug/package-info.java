/**
 * Breakpoints: they are set, listed, switched and removed as in PowerShell, so that scripts which do so run. Enter at {@link
 * mtsh.commands.debug.Breakpoints}, those of one session. Nothing stops at them: there is no debugger, and Set-PSBreakpoint says so.
 */
package mtsh.commands.debug;
