package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.ast.ParamBlock;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.StatementBlock;

/**
 * A script block ready to run. {@code begin}, {@code process} and {@code end} are null when not written; {@code advanced} blocks bind
 * their arguments strictly and have the common parameters.
 */
final class CompiledBlock {
    final Source source;
    final Span span;
    final FunctionParameters parameters;
    final Executable dynamicParam;
    final Executable begin;
    final Executable process;
    final Executable end;
    final Executable clean;
    private final ScriptBlockAst tree;
    private Boolean knowsItsVariables;

    private CompiledBlock(
            ScriptBlockAst tree,
            Source source,
            Span span,
            FunctionParameters parameters,
            Executable dynamicParam,
            Executable begin,
            Executable process,
            Executable end,
            Executable clean) {
        this.tree = tree;
        this.source = source;
        this.span = span;
        this.parameters = parameters;
        this.dynamicParam = dynamicParam;
        this.begin = begin;
        this.process = process;
        this.end = end;
        this.clean = clean;
    }

    static CompiledBlock of(Compiler compiler, ScriptBlockAst script, List<ParameterAst> inParentheses) {
        ParamBlock block = script.paramBlock();
        List<ParameterAst> all = new ArrayList<>();
        if (inParentheses != null) {
            all.addAll(inParentheses);
        } else if (block != null) {
            all.addAll(block.parameters());
        }
        FunctionParameters parameters =
                new FunctionParameters(compiler, all, block == null ? List.of() : block.attributes());
        return new CompiledBlock(
                script,
                compiler.source,
                script.span(),
                parameters,
                compile(compiler, script.dynamicParam()),
                compile(compiler, script.begin()),
                compile(compiler, script.process()),
                compile(compiler, script.end()),
                compile(compiler, script.clean()));
    }

    private static Executable compile(Compiler compiler, StatementBlock block) {
        return block == null ? null : compiler.block(block);
    }

    /** Whether all variables of its scope are written in it: no command makes others there. */
    boolean knowsItsVariables() {
        if (knowsItsVariables == null) {
            knowsItsVariables = LocalVariables.areAllWritten(tree);
        }
        return knowsItsVariables;
    }

    boolean isSimple() {
        return begin == null && process == null && clean == null && dynamicParam == null;
    }
}
