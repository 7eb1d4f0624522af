package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import mtsh.language.ast.Source;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
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
                    "System.Management.Automation.CommandInfo GetCommand(string commandName, "
                            + "System.Management.Automation.CommandTypes type, System.Object[] arguments)",
                    (self, a) -> self(self).command(Conversions.toText(a[0]), a[1]))
            .method(
                    "System.Collections.Generic.List[System.Management.Automation.CmdletInfo] GetCmdlets()",
                    (self, a) -> self(self).cmdlets("*"))
            .method(
                    "System.Collections.Generic.List[System.Management.Automation.CmdletInfo] GetCmdlets(string pattern)",
                    (self, a) -> self(self).cmdlets(Conversions.toText(a[0])))
            .method(
                    "System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)",
                    (self, a) -> self(self)
                            .names(Conversions.toText(a[0]), Conversions.toBoolean(a[1]), Conversions.toBoolean(a[2])))
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
                    (self, a) -> self(self).invoke(Conversions.toText(a[0]), items(a[1])))
            .method(
                    "System.Collections.ObjectModel.Collection[psobject] InvokeScript("
                            + "System.Management.Automation.SessionState sessionState, scriptblock scriptBlock, Params System.Object[] args)",
                    (self, a) -> self(self).invokeIn((SessionState) a[0], block(a[1]), items(a[2])))
            .method(
                    "System.Collections.ObjectModel.Collection[psobject] InvokeScript(bool useLocalScope, "
                            + "scriptblock scriptBlock, System.Collections.IList input, Params System.Object[] args)",
                    (self, a) -> self(self).invoke(Conversions.toBoolean(a[0]), block(a[1]), a[2], items(a[3])))
            .method(
                    "System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, bool useNewScope, "
                            + "System.Management.Automation.Runspaces.PipelineResultTypes writeToPipeline, "
                            + "System.Collections.IList input, Params System.Object[] args)",
                    (self, a) -> self(self)
                            .invoke(
                                    Conversions.toBoolean(a[1]),
                                    self(self).engine.parse(Source.of(Conversions.toText(a[0]))),
                                    a[3],
                                    items(a[4])))
            .build();

    private static CommandIntrinsics self(Object self) {
        return (CommandIntrinsics) self;
    }

    /** Text as if it stood in double quotes; a here-string takes all but its own end. */
    private Object expand(String text) {
        String written = text.contains("\n\"@") ? '"' + text.replace("\"", "\"\"") + '"' : "@\"\n" + text + "\n\"@";
        return engine.parse(Source.of(written)).invoke(null);
    }

    private static ScriptBlock block(Object value) {
        return (ScriptBlock) PSObject.unwrap(value);
    }

    private static Object[] items(Object array) {
        return array == null ? new Object[0] : ((PSArray) array).items();
    }

    private PSList invoke(String text, Object... arguments) {
        return invoke(true, engine.parse(Source.of(text)), null, arguments);
    }

    private PSList invokeIn(SessionState state, ScriptBlock block, Object[] arguments) {
        return collection(block.in(state).invokeAll(arguments).asList());
    }

    private PSList invoke(boolean newScope, ScriptBlock block, Object input, Object[] arguments) {
        Collector collector = new Collector();
        Context caller = engine.current();
        Scope home = block.home(caller);
        Scope scope = newScope ? new Scope(home, false) : home;
        List<Object> objects = input == null ? null : Enumeration.list(PSObject.unwrap(input));
        BlockRunner.run(block, caller, scope, arguments, objects, collector);
        return collection(collector.toArray().asList());
    }

    private static PSList collection(List<Object> values) {
        return new PSList(Types.find("System.Collections.ObjectModel.Collection[psobject]"), new ArrayList<>(values));
    }

    private PSList cmdlets(String pattern) {
        PSArray found = all(pattern, NetEnum.named(AUTOMATION + "CommandTypes", "Cmdlet"), true);
        return new PSList(
                Types.find("System.Collections.Generic.List[" + AUTOMATION + "CmdletInfo]"),
                new ArrayList<>(found.asList()));
    }

    private PSList names(String name, boolean pattern, boolean full) {
        List<Object> names = new ArrayList<>();
        for (Object each : all(name, NetEnum.named(AUTOMATION + "CommandTypes", "All"), pattern)
                .asList()) {
            CommandInfo command = (CommandInfo) each;
            boolean plain = !full || command.module().isEmpty() || command.kind() != CommandInfo.Kind.Cmdlet;
            names.add(plain ? command.name() : command.module() + "\\" + command.name());
        }
        return new PSList(Types.find("System.Collections.Generic.List[string]"), names);
    }

    private CommandInfo command(String name, Object kinds) {
        return Stream.concat(
                        engine.commands().named(name).stream(),
                        Stream.ofNullable(engine.commands().find(name)))
                .filter(each -> isOf(each, kinds))
                .findFirst()
                .orElse(null);
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
