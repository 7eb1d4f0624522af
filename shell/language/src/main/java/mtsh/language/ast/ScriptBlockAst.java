package mtsh.language.ast;

import java.util.List;

/**
 * A script, a function's body or a {@code { }} expression. Blocks that are not written are null; statements outside any named
 * block are {@code end} ({@code process} in a filter). {@code span} includes the braces when there are any.
 */
public record ScriptBlockAst(
        Span span,
        List<Statement.UsingStatement> usings,
        ParamBlock paramBlock,
        StatementBlock dynamicParam,
        StatementBlock begin,
        StatementBlock process,
        StatementBlock end,
        StatementBlock clean,
        boolean namedBlocks,
        Requirements requirements)
        implements Ast {

    /** {@code #Requires}: null or empty where nothing was asked; modules are names or tables with ModuleName and a version. */
    public record Requirements(
            Span span, String version, String edition, List<Expression> modules, boolean elevation) {}
}
