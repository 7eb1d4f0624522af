package mtsh.language.ast;

/** Any node of the tree. */
public interface Ast {
    Span span();
}
