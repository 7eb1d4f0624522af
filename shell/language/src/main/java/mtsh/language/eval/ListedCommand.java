package mtsh.language.eval;

import java.util.List;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.ParameterInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** A command that a module on disk would bring: known by name alone until the module is loaded. */
public record ListedCommand(Kind kind, String name, String definition, PSModuleInfo source)
        implements CommandInfo, NetObject {
    @Override
    public String module() {
        return source == null ? "" : source.name();
    }

    @Override
    public String description() {
        return "";
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
        return List.of();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation." + kind + "Info");
    }

    @Override
    public String toString() {
        return name;
    }
}
