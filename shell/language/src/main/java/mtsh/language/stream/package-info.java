/** What flows: output, the other streams, and the host that shows them. Enter at {@link mtsh.language.stream.Host}. */
package mtsh.language.stream;
