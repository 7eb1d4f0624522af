/**
 * Events of one session: New-Event makes them, Register-EngineEvent says what is to be done then. {@link mtsh.commands.event.EventQueue} holds
 * events that nobody has taken, and who waits for which.
 */
package mtsh.commands.event;
