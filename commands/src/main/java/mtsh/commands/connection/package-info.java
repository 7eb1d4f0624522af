/**
 * Connecting as scripts do before they ask anything: sessions that lead nowhere ({@link mtsh.commands.connection.Connections} keeps
 * them), and credentials, which are real values. Nothing here leaves the machine.
 */
package mtsh.commands.connection;
