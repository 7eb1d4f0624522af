package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.parse.Parser;

/** A file that only writes down data: {@code .psd1}. */
public final class DataFile {
    private DataFile() {}

    /**
     * What a file says. Throws a ParserError where it does not parse, or does more than {@code commands} and plain values allow.
     */
    public static Object read(Engine engine, Source source, List<String> commands) {
        ScriptBlock block = engine.parse(source);
        ScriptBlockAst tree = Parser.parse(source).script();
        DataLanguage.require(source, tree, commands);
        return block.invoke(null);
    }
}
