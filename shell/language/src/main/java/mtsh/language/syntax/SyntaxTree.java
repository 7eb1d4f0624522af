package mtsh.language.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Span;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;
import mtsh.language.parse.Parser;

/**
 * A text parsed for a script to look at: its tree, tokens and errors. The trees of texts that run are made once, so that a node is
 * the same object whenever it is asked for.
 */
public final class SyntaxTree {
    private static final Map<Source, SyntaxTree> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final SyntaxNode root;
    private final ParseResult result;
    private List<SyntaxToken> tokens;
    private final List<ParseProblem> errors;

    private SyntaxTree(ParseResult result) {
        this.result = result;
        root = new DefinitionMaker(result.source()).scriptBlock(result.script(), null);
        List<ParseProblem> problems = new ArrayList<>();
        for (ParseError error : result.errors()) {
            problems.add(new ParseProblem(result.source(), error));
        }
        errors = List.copyOf(problems);
    }

    public static SyntaxTree of(Source source) {
        return new SyntaxTree(Parser.parse(source));
    }

    /** The empty tree of a file that cannot be read. */
    public static SyntaxTree unreadable(String file, String message) {
        Source source = new Source(file, "");
        ParseResult empty = Parser.parse(source);
        ParseError error = new ParseError(new Span(0, 0), "FileReadError", message, false);
        return new SyntaxTree(new ParseResult(source, empty.script(), empty.tokens(), List.of(error)));
    }

    /** The node of a block that a text which runs has at a place: the function where it is a function's body. */
    public static SyntaxNode block(Source source, Span span) {
        SyntaxTree tree = KNOWN.get(source);
        if (tree == null) {
            tree = of(new Source(source.file(), source.text()));
            KNOWN.put(source, tree);
        }
        for (SyntaxNode node : tree.root.all(true)) {
            if (node.span().equals(span) && node.tree() instanceof ScriptBlockAst) {
                SyntaxNode parent = (SyntaxNode) node.get("Parent");
                boolean body = parent != null && parent.typeName().equals("FunctionDefinitionAst");
                return body ? parent : node;
            }
        }
        return null;
    }

    public SyntaxNode root() {
        return root;
    }

    /** Made when they are first asked for: they take more memory than the tree. */
    public synchronized List<SyntaxToken> tokens() {
        if (tokens == null) {
            tokens = TokenMaker.tokens(result);
        }
        return tokens;
    }

    public List<ParseProblem> errors() {
        return errors;
    }
}
