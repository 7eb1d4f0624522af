package mtsh.language.eval;

import java.util.List;

import mtsh.language.ast.Source;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.type.NetType;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** {@code $ExecutionContext.InvokeCommand}: commands by name, and text that is run. */
record CommandIntrinsics(Engine engine) implements NetObject {
    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetType TYPE = NetType.named(AUTOMATION + "CommandInvocationIntrinsics")
            .method("string ExpandString(string source)", (self, a) -> self(self)
                    .expand(Conversions.toText(a[0])))
            .method(
                    "scriptblock NewScriptBlock(string scriptText)",
                    (self, a) -> self(self).engine.parse(Source.of(Conversions.toText(a[0]))))
            .method(
                    "System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type)",
                    (self, a) -> self(self).command(Conversions.toText(a[0]), a[1]))
            .method(
                    "System.Collections.Generic.List[System.Management.Automation.CommandInfo] GetCommands(string name, "
                            + "System.Management.Automation.CommandTypes commandTypes, bool nameIsPattern)",
                    (self, a) -> self(self).all(Conversions.toText(a[0]), a[1], Conversions.toBoolean(a[2])))
            .method("System.Management.Automation.CmdletInfo GetCmdlet(string commandName)", (self, a) -> self(self)
                    .command(Conversions.toText(a[0]), NetEnum.named(AUTOMATION + "CommandTypes", "Cmdlet")))
            .method(
                    "System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)",
                    (self, a) -> self(self).invoke(Conversions.toText(a[0])))
            .method(
                    "System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, Params System.Object[] args)",
                    (self, a) -> self(self).invoke(Conversions.toText(a[0])))
            .build();

    private static CommandIntrinsics self(Object self) {
        return (CommandIntrinsics) self;
    }

    /** Text as if it stood in double quotes; a here-string takes all but its own end. */
    private Object expand(String text) {
        String written = text.contains("\n\"@") ? '"' + text.replace("\"", "\"\"") + '"' : "@\"\n" + text + "\n\"@";
        return engine.parse(Source.of(written)).invoke(null);
    }

    private PSArray invoke(String text) {
        return engine.parse(Source.of(text)).invokeAll();
    }

    private CommandInfo command(String name, Object kinds) {
        CommandInfo found = engine.commands().find(name);
        return found != null && isOf(found, kinds) ? found : null;
    }

    private PSArray all(String name, Object kinds, boolean pattern) {
        if (!pattern) {
            CommandInfo one = command(name, kinds);
            return one == null ? PSArray.of() : PSArray.of(one);
        }
        Wildcard wanted = Wildcard.of(name, true);
        List<CommandInfo> found = engine.commands().all().stream()
                .filter(each -> wanted.matches(each.name()) && isOf(each, kinds))
                .toList();
        return PSArray.of(found.toArray());
    }

    private static boolean isOf(CommandInfo command, Object kinds) {
        Object own = NetEnum.named(AUTOMATION + "CommandTypes", command.kind().name());
        return PSObject.unwrap(kinds) instanceof NetEnum wanted
                && own instanceof NetEnum one
                && (wanted.value() & one.value()) != 0;
    }

    @Override
    public NetType netType() {
        return TYPE;
    }
}
