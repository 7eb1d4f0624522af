package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;

/** A command that a pipeline can run. */
interface RunnableCommand extends CommandInfo {
    /** Every parameter, the common ones included. */
    List<ParameterSpec> parameterSpecs();

    /** Makes what runs it once. */
    Processor processor(Invocation invocation);
}
