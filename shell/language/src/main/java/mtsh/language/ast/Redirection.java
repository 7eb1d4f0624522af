package mtsh.language.ast;

/** {@code 2>&1}, {@code > file}, {@code *>> file}. Streams are 1 to 6; 0 means all ({@code *}). */
public sealed interface Redirection extends Ast {
    record Merge(Span span, int from, int to) implements Redirection {}

    record ToFile(Span span, int from, boolean append, Expression location) implements Redirection {}
}
