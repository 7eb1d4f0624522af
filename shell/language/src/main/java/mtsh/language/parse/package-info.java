/**
 * Text to tree. Enter at {@link mtsh.language.parse.Parser#parse(mtsh.language.ast.Source)}: it always returns a tree, the tokens
 * for highlighting, and the errors with spans; an error that more text could mend is marked incomplete, which is what tells a prompt
 * to ask for another line. Imports nothing of ours but the tree and the number types.
 */
package mtsh.language.parse;
