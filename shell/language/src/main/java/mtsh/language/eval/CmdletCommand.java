package mtsh.language.eval;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.bind.CommonParameters;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** A cmdlet written in Java. Its class is loaded, and its parameters are read, when they are first needed. */
final class CmdletCommand implements RunnableCommand, NetObject {
    /** By class: the shells of a process share what they know of a cmdlet. */
    private static final Map<String, CmdletCommand> KNOWN = new ConcurrentHashMap<>();

    private final String name;
    private final String module;
    private final String className;
    private final boolean hidden;
    private Class<? extends Cmdlet> type;
    private ParameterSpecs specs;
    private Constructor<? extends Cmdlet> constructor;
    private String defaultSet;

    static CmdletCommand of(String name, String module, String className, boolean hidden) {
        return KNOWN.computeIfAbsent(
                name + " " + className, unused -> new CmdletCommand(name, module, className, hidden));
    }

    private CmdletCommand(String name, String module, String className, boolean hidden) {
        this.hidden = hidden;
        this.name = name;
        this.module = module;
        this.className = className;
    }

    private synchronized Class<? extends Cmdlet> type() {
        if (type == null) {
            try {
                type = Class.forName(className).asSubclass(Cmdlet.class);
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException("The class of " + name + " is not there: " + className, missing);
            }
        }
        return type;
    }

    Cmdlet create() {
        try {
            Constructor<? extends Cmdlet> maker = constructor;
            if (maker == null) {
                maker = type().getDeclaredConstructor();
                constructor = maker;
            }
            return maker.newInstance();
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException("The class of " + name + " cannot be made: " + className, problem);
        }
    }

    @Override
    public Kind kind() {
        return Kind.Cmdlet;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String definition() {
        return name;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public boolean isHidden() {
        return hidden;
    }

    /** The class that PowerShell would name in error ids. */
    String errorClass() {
        CmdletInfo info = type().getAnnotation(CmdletInfo.class);
        if (info != null && info.errorClass().indexOf('-') >= 0) {
            // A function in PowerShell: its errors have its name.
            return info.errorClass();
        }
        return "Microsoft.PowerShell.Commands."
                + (info != null && !info.errorClass().isEmpty()
                        ? info.errorClass()
                        : name.replace("-", "") + "Command");
    }

    Class<? extends Cmdlet> cmdletClass() {
        return type();
    }

    @Override
    public String description() {
        Command command = type().getAnnotation(Command.class);
        return command == null ? "" : String.join(" ", command.description());
    }

    @Override
    public synchronized ParameterSpecs parameterSpecs() {
        if (specs == null) {
            specs = new ParameterSpecs(read());
        }
        return specs;
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
        if (defaultSet == null) {
            CmdletInfo info = type().getAnnotation(CmdletInfo.class);
            defaultSet = info == null ? "" : info.defaultSet();
        }
        return defaultSet;
    }

    @Override
    public List<String> outputTypes() {
        CmdletInfo info = type().getAnnotation(CmdletInfo.class);
        return info == null ? List.of() : List.of(info.output());
    }

    @Override
    public List<String> outputProperties() {
        CmdletInfo info = type().getAnnotation(CmdletInfo.class);
        return info == null ? List.of() : List.of(info.outputProperties());
    }

    @Override
    public Processor processor(Invocation invocation) {
        return new CmdletProcessor(this, invocation);
    }

    private List<ParameterSpec> read() {
        List<ParameterSpec> all = new ArrayList<>();
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> each = type(); each != Cmdlet.class && each != null; each = each.getSuperclass()) {
            classes.add(0, each);
        }
        for (Class<?> each : classes) {
            for (Field field : each.getDeclaredFields()) {
                Option option = field.getAnnotation(Option.class);
                if (option != null) {
                    field.setAccessible(true);
                    all.add(spec(field, option));
                }
            }
        }
        CmdletInfo info = type().getAnnotation(CmdletInfo.class);
        for (ParameterInfo common : CommonParameters.list(info != null && info.shouldProcess())) {
            all.add(new ParameterSpec(common, List.of(), null, null, true, false, false));
        }
        return List.copyOf(all);
    }

    private static ParameterSpec spec(Field field, Option option) {
        List<String> aliases = new ArrayList<>();
        for (String each : option.names()) {
            aliases.add(each.substring(1));
        }
        String parameterName = aliases.remove(0);
        Parameter[] declared = field.getAnnotationsByType(Parameter.class);
        Map<String, ParameterInfo.InSet> sets = new LinkedHashMap<>();
        for (Parameter each : declared) {
            sets.put(
                    each.set().isEmpty() ? ParameterInfo.ALL_SETS : each.set(),
                    new ParameterInfo.InSet(
                            each.position(),
                            each.mandatory(),
                            each.pipeline(),
                            each.pipelineByPropertyName(),
                            each.remaining()));
        }
        if (sets.isEmpty()) {
            sets.put(ParameterInfo.ALL_SETS, new ParameterInfo.InSet(-1, false, false, false, false));
        }
        Parameter first = declared.length == 0 ? null : declared[0];
        boolean isSwitch = field.getType() == boolean.class;
        ParameterInfo info = new ParameterInfo(
                parameterName,
                aliases,
                netType(field, first, isSwitch),
                isSwitch,
                sets,
                values(field, first),
                first != null && first.wildcards(),
                first == null ? "" : first.completer(),
                String.join(" ", option.description()),
                false);
        boolean refusesNull = Arrays.stream(declared).anyMatch(each -> !each.allowNull());
        return new ParameterSpec(
                info, Validation.checks(first), field, null, true, refusesNull, refusesEmpty(first, info));
    }

    private static NetType netType(Field field, Parameter declared, boolean isSwitch) {
        if (declared == null || declared.type().isEmpty()) {
            return CmdletFields.netType(field.getType(), isSwitch);
        }
        NetType type = Types.find(declared.type());
        return field.getType().isArray() ? Types.arrayOf(type) : type;
    }

    /** What is mandatory in some set takes nothing empty, unless the cmdlet says that it copes. */
    private static boolean refusesEmpty(Parameter first, ParameterInfo info) {
        return first != null
                && !first.allowEmpty()
                && info.sets().values().stream().anyMatch(ParameterInfo.InSet::mandatory);
    }

    private static List<String> values(Field field, Parameter parameter) {
        if (parameter != null && parameter.values().length > 0) {
            return List.of(parameter.values());
        }
        return CmdletFields.enumNames(field.getType());
    }

    @Override
    public NetType netType() {
        return CommandMembers.type("Cmdlet");
    }

    @Override
    public String toString() {
        return name;
    }
}
