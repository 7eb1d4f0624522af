package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.ArgumentSource;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** A function or filter. */
final class FunctionCommand implements RunnableCommand, NetObject {
    private final String name;
    private final ScriptBlock block;
    private final boolean filter;
    private final PSModuleInfo source;
    private String description = "";
    private ScopedItemOptions options = ScopedItemOptions.NONE;

    FunctionCommand(String name, ScriptBlock block, boolean filter) {
        this(name, block, filter, block.module());
    }

    private FunctionCommand(String name, ScriptBlock block, boolean filter, PSModuleInfo source) {
        this.name = name;
        this.block = block;
        this.filter = filter;
        this.source = source;
    }

    /** The same function as a module gives it to others. */
    FunctionCommand imported(String newName, PSModuleInfo from) {
        return new FunctionCommand(newName, block, filter, from);
    }

    ScopedItemOptions options() {
        return options;
    }

    /** Changes the options of a function that is in use; some can only be given and taken when it is made. */
    void changeOptions(ScopedItemOptions next) {
        if (options.isConstant()) {
            throw ScopedItemOptions.refusal(
                    "FunctionIsConstant", name, "Cannot modify function " + name + " because it is constant.");
        }
        requireOptions(next);
        options = next;
    }

    private void requireOptions(ScopedItemOptions next) {
        if (next.isConstant()) {
            throw ScopedItemOptions.refusal(
                    "FunctionCannotBeMadeConstant",
                    name,
                    "Existing function " + name
                            + " cannot be made constant. Functions can be made constant only at creation time.");
        }
        if (options.isAllScope() && !next.isAllScope()) {
            throw ScopedItemOptions.refusal(
                    "FunctionAllScopeOptionCannotBeRemoved",
                    name,
                    "The AllScope option cannot be removed from the function '" + name + "'.");
        }
    }

    /** A function that nothing was there before. */
    FunctionCommand made(ScopedItemOptions chosen) {
        options = chosen == null ? ScopedItemOptions.NONE : chosen;
        return this;
    }

    /**
     * Takes the place of another one, unless that may not be changed.
     *
     * @param chosen null to keep those of the other
     */
    FunctionCommand inPlaceOf(FunctionCommand old, ScopedItemOptions chosen, boolean force) {
        if (old.options.refuse(force)) {
            throw ScopedItemOptions.refusal(
                    "FunctionNotWritable",
                    name,
                    "Cannot write to function " + name + " because it is read-only or constant.");
        }
        old.requireOptions(chosen == null ? ScopedItemOptions.NONE : chosen);
        if (filter != old.filter || old.options.isReadOnly()) {
            return made(chosen);
        }
        description = old.description;
        options = chosen == null ? old.options : chosen;
        return this;
    }

    /** Throws when it may not be taken away. */
    void requireRemovable(boolean force) {
        if (options.refuse(force)) {
            throw ScopedItemOptions.refusal(
                    "FunctionNotRemovable", name, "Cannot remove function " + name + " because it is constant.");
        }
    }

    FunctionCommand named(String newName) {
        return new FunctionCommand(newName, block, filter, source);
    }

    /** The module that it is from, or null. */
    @Override
    public PSModuleInfo source() {
        return source;
    }

    ScriptBlock block() {
        return block;
    }

    boolean isFilter() {
        return filter;
    }

    @Override
    public Kind kind() {
        return filter ? Kind.Filter : Kind.Function;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String definition() {
        return block.text();
    }

    @Override
    public String module() {
        return source == null ? "" : source.name();
    }

    @Override
    public String description() {
        return description;
    }

    void description(String text) {
        description = text;
    }

    @Override
    public List<ParameterSpec> parameterSpecs() {
        return parameterSpecs(this);
    }

    /** @param shown the command that a dynamicparam block is told it belongs to */
    List<ParameterSpec> parameterSpecs(RunnableCommand shown) {
        CompiledBlock code = block.compiled();
        List<ParameterSpec> written = code.parameters.specs(context());
        if (code.dynamicParam == null) {
            return written;
        }
        Invocation bare = new Invocation(context().withStreams(Streams.HOST), name, List.of(), code.span, null, false);
        try {
            return new FunctionProcessor(this, shown, bare, new Scope(block.home(context()), false))
                    .dynamic()
                    .with(written);
        } catch (TerminatingError failed) {
            return written;
        }
    }

    private Context context() {
        return block.engine().current();
    }

    @Override
    public List<ParameterInfo> parameters() {
        return parameterSpecs().stream()
                .map(ParameterSpec::info)
                .filter(info -> !info.common())
                .toList();
    }

    @Override
    public String defaultSet() {
        return block.compiled().parameters.defaultSet(context());
    }

    @Override
    public List<Object> attributes() {
        return block.compiled().parameters.attributes(context());
    }

    @Override
    public List<String> outputTypes() {
        List<String> types = new ArrayList<>();
        for (NetAttribute each : AttributeObjects.named(attributes(), "OutputType")) {
            if (each.value("Type") instanceof PSArray array) {
                array.asList().forEach(type -> types.add(typeName(type)));
            }
        }
        return types;
    }

    private static String typeName(Object type) {
        return PSObject.unwrap(type) instanceof NetType known ? known.fullName() : Conversions.toText(type);
    }

    @Override
    public ArgumentSource argumentSource(String parameter) {
        return block.compiled().parameters.argumentSource(context(), parameter);
    }

    @Override
    public boolean accepts(String parameter, Object value) {
        for (ParameterSpec each : parameterSpecs()) {
            if (each.name().equalsIgnoreCase(parameter)) {
                List<Object> ranges = new ArrayList<>(AttributeObjects.named(each.attributes(), "ValidateRange"));
                return Validation.checks(ranges).stream().allMatch(check -> passes(check, parameter, value));
            }
        }
        return true;
    }

    private static boolean passes(Variable.ValueCheck check, String parameter, Object value) {
        try {
            check.check(parameter, value);
            return true;
        } catch (TerminatingError refused) {
            return false;
        }
    }

    @Override
    public Processor processor(Invocation invocation) {
        Context context = invocation.context();
        Scope home = block.home(context);
        Scope scope = invocation.dotted() ? home : new Scope(home, false);
        return new FunctionProcessor(this, invocation, scope);
    }

    @Override
    public NetType netType() {
        return CommandMembers.type(CommandMembers.kind(this));
    }

    @Override
    public String toString() {
        return name;
    }
}
