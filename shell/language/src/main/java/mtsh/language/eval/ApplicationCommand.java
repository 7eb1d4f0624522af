package mtsh.language.eval;

import java.nio.file.Path;
import java.util.List;

import mtsh.language.bind.Argument;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.value.NetObject;

/** A program of the operating system: a file that may be executed. */
public final class ApplicationCommand implements RunnableCommand, NetObject {
    private final Path path;

    ApplicationCommand(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    @Override
    public Kind kind() {
        return Kind.Application;
    }

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public String definition() {
        return path.toString();
    }

    /** What Get-Command shows as its source. */
    @Override
    public String module() {
        return path.toString();
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public List<ParameterSpec> parameterSpecs() {
        return List.of();
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of();
    }

    @Override
    public String defaultSet() {
        return "";
    }

    @Override
    public List<String> outputTypes() {
        return List.of("System.String");
    }

    @Override
    public Processor processor(Invocation invocation) {
        List<Object> values =
                invocation.arguments().stream().map(Argument::value).toList();
        return processor(invocation, NativeWords.texts(invocation.context(), values));
    }

    Processor processor(Invocation invocation, List<String> arguments) {
        return new NativeProcessor(this, invocation, arguments);
    }

    @Override
    public NetType netType() {
        return CommandMembers.type("Application");
    }

    @Override
    public String toString() {
        return name();
    }
}
