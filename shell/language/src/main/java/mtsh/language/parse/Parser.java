package mtsh.language.parse;

import java.util.List;

import mtsh.language.ast.Ast;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.ast.StatementBlock;

/** Parses PowerShell. Any text gives a result: what is wrong with it is told in the result, never thrown. */
public final class Parser {
    private Parser() {}

    public static ParseResult parse(Source source) {
        String text = source.text();
        Diagnostics diagnostics = new Diagnostics(text);
        TokenList tokens = new TokenList();
        Grammar grammar =
                new Grammar(View.of(text), source, diagnostics, tokens, new NameTable(), new Limits(text.length()));
        ScriptBlockAst script = script(grammar, text.length());
        return new ParseResult(source, script, tokens.inOrder(), diagnostics.errors());
    }

    private static ScriptBlockAst script(Grammar grammar, int length) {
        try {
            ScriptBlockAst script = grammar.scriptBlocks().script();
            ScriptBlockAst.Requirements requirements = new RequirementParser(grammar).read();
            if (grammar.diagnostics().any()) {
                checkDepth(script);
            } else {
                new SemanticChecks(grammar.diagnostics()).check(script);
            }
            return requirements == null ? script : with(script, requirements);
        } catch (TooComplicatedException | StackOverflowError tooComplicated) {
            // The limit on depth is for usual stacks; a thread with a small one may still run out.
            int position = Math.min(grammar.stream().position(), length);
            grammar.diagnostics().wrong(new Span(position, position), Problem.TOO_COMPLICATED);
            return empty(length);
        }
    }

    private static void checkDepth(ScriptBlockAst script) {
        TreeWalk depthAlone = new TreeWalk() {
            @Override
            Surroundings visit(Ast node, Surroundings around) {
                return around;
            }
        };
        depthAlone.walk(script);
    }

    private static ScriptBlockAst with(ScriptBlockAst script, ScriptBlockAst.Requirements requirements) {
        return new ScriptBlockAst(
                script.span(),
                script.usings(),
                script.paramBlock(),
                script.dynamicParam(),
                script.begin(),
                script.process(),
                script.end(),
                script.clean(),
                script.namedBlocks(),
                requirements);
    }

    private static ScriptBlockAst empty(int length) {
        Span whole = new Span(0, length);
        StatementBlock body = new StatementBlock(whole, List.of(), List.of());
        return new ScriptBlockAst(whole, List.of(), null, null, null, null, body, null, false, null);
    }
}
