/**
 * The syntax tree of PowerShell as sealed records; names follow {@code System.Management.Automation.Language} without the
 * {@code Ast} suffix. Enter at {@link mtsh.language.ast.ScriptBlockAst}. Every node carries the {@link mtsh.language.ast.Span} of
 * its text in the {@link mtsh.language.ast.Source}, so that errors can point and tools can colour.
 */
package mtsh.language.ast;
