package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;

/** A block of a script, compiled when it first runs. */
final class LazyBlock {
    final Compiler compiler;
    final ScriptBlockAst tree;
    private final List<ParameterAst> parameters;
    private CompiledBlock compiled;

    LazyBlock(Compiler compiler, ScriptBlockAst tree) {
        this(compiler, tree, null);
    }

    /** {@code parameters} are those in parentheses after a function's name, or null. */
    LazyBlock(Compiler compiler, ScriptBlockAst tree, List<ParameterAst> parameters) {
        this.compiler = compiler;
        this.tree = tree;
        this.parameters = parameters;
    }

    CompiledBlock get() {
        if (compiled == null) {
            compiled = compiler.block(tree, parameters);
        }
        return compiled;
    }

    /** The same block, not compiled yet: for another shell. */
    LazyBlock copy() {
        return new LazyBlock(new Compiler(compiler.source), tree, parameters);
    }

    Source source() {
        return compiler.source;
    }

    /** The text inside the braces. */
    String text() {
        String text = compiler.source.text(tree.span());
        boolean braces = text.startsWith("{") && text.endsWith("}") && text.length() >= 2;
        return braces ? text.substring(1, text.length() - 1) : text;
    }
}
