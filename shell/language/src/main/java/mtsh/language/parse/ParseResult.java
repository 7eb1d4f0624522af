package mtsh.language.parse;

import java.util.List;

import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;

/** A tree, its tokens and what is wrong with it. The tree is never null. */
public record ParseResult(Source source, ScriptBlockAst script, List<Token> tokens, List<ParseError> errors) {
    /** Whether every error is of the kind that more text mends. */
    public boolean isIncomplete() {
        return !errors.isEmpty() && errors.stream().allMatch(ParseError::incomplete);
    }

    public boolean isValid() {
        return errors.isEmpty();
    }
}
