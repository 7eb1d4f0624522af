/**
 * Requests over HTTP: Invoke-WebRequest and Invoke-RestMethod. Nothing is sent but what a user's command asks for. Enter at
 * {@link mtsh.commands.web.WebCmdlet}, which has the parameters; {@link mtsh.language.net.HttpExchange} sends, follows and tries again.
 */
package mtsh.commands.web;
