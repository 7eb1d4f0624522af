/**
 * Headers of messages, pasted or from a file: the way they took, what checks found, what filters thought. Enter at
 * {@link mtsh.commands.header.ConvertFromMessageHeader}. A header is written by strangers: it is read once, from left to right, with limits
 * everywhere, and what is not understood stays text.
 */
package mtsh.commands.header;
