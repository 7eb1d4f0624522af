package mtsh.language.eval;

import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.cmdlet.CommandInfo;

/** A function that a text defines, known as if it had been: nothing of the text is run. */
public final class DescribedFunction {
    private DescribedFunction() {}

    public static CommandInfo of(Engine engine, Source source, Statement.FunctionDefinition function) {
        LazyBlock code = new LazyBlock(new Compiler(source), function.body(), function.parameters());
        boolean filter = function.kind() == Statement.FunctionKind.FILTER;
        return new FunctionCommand(function.name(), new ScriptBlock(engine, code, null, null), filter);
    }
}
