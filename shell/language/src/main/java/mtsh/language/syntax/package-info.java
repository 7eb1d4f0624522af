/**
 * The tree, the tokens and the errors of a text as scripts see them: objects with the types and properties of {@code
 * System.Management.Automation.Language}. A view over {@link mtsh.language.ast}, made when a script asks for it and never before.
 * Enter at {@link mtsh.language.syntax.SyntaxTree}; the types and their properties are data in {@link
 * mtsh.language.syntax.SyntaxTable}.
 */
package mtsh.language.syntax;
