package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;

/** A command that a pipeline can run. */
interface RunnableCommand extends CommandInfo {
    /** Every parameter, the common ones included. */
    List<ParameterSpec> parameterSpecs();

    /** Those of a script's {@code param} block, as objects. */
    default List<Object> attributes() {
        return List.of();
    }

    /** The module that it is from, or null. */
    default PSModuleInfo source() {
        return null;
    }

    @Override
    default List<ParameterInfo> allParameters() {
        return parameterSpecs().stream().map(ParameterSpec::info).toList();
    }

    /** Makes what runs it once. */
    Processor processor(Invocation invocation);
}
