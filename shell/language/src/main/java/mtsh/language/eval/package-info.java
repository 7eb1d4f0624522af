/**
 * Runs trees. {@link mtsh.language.eval.Compiler} turns a tree once into small executable nodes; {@link mtsh.language.eval.Engine} is one
 * shell with its scopes, commands and streams. Pipelines push objects one at a time from command to command, so that nothing is
 * held which can stream, and {@code Select-Object -First} ends what stands before it.
 */
package mtsh.language.eval;
