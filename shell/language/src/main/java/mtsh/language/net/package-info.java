/**
 * Requests over HTTP to the hosts that scripts name: enter at {@link mtsh.language.net.HttpExchange}. The cmdlets of the web and the .NET
 * types of System.Net share it, so that redirects, time limits, cookies and Ctrl-C are the same in both.
 */
package mtsh.language.net;
