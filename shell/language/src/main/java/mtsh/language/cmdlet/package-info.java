/**
 * What a cmdlet sees. Enter at {@link mtsh.language.cmdlet.Cmdlet}: a class with picocli's {@code @Command} and {@code @Option} for
 * names and descriptions and our {@link mtsh.language.cmdlet.Parameter} for what PowerShell knows besides. One instance runs once.
 */
package mtsh.language.cmdlet;
