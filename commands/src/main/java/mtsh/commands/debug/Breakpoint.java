package mtsh.commands.debug;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetObject;

/** Where a debugger would stop: at a line, a command or a variable. */
public final class Breakpoint implements NetObject {
    /** What it waits for. */
    enum Kind {
        Line,
        Command,
        Variable
    }

    private static final String AUTOMATION = "System.Management.Automation.";
    private static final NetType BASE = define(NetType.named(AUTOMATION + "Breakpoint")
            .property("scriptblock Action {get;}", self -> self(self).action)
            .property("bool Enabled {get;}", self -> self(self).enabled)
            .property("int HitCount {get;}", self -> 0)
            .property("int Id {get;}", self -> self(self).id)
            .property("string Script {get;}", self -> self(self).script)
            .method("string ToString()", (self, a) -> self.toString()));
    private static final NetType LINE = define(NetType.named(AUTOMATION + "LineBreakpoint")
            .base(BASE)
            .property("int Column {get;}", self -> self(self).column)
            .property("int Line {get;}", self -> self(self).line));
    private static final NetType COMMAND = define(NetType.named(AUTOMATION + "CommandBreakpoint")
            .base(BASE)
            .property("string Command {get;}", self -> self(self).name));
    private static final NetType VARIABLE = define(NetType.named(AUTOMATION + "VariableBreakpoint")
            .base(BASE)
            .property(AUTOMATION + "VariableAccessMode AccessMode {get;}", self -> self(self).mode)
            .property("string Variable {get;}", self -> self(self).name));

    private final Kind kind;
    private final int id = Breakpoints.nextId();
    private final String script;
    private final Invocable action;
    private final int line;
    private final int column;
    private final String name;
    private final NetEnum mode;
    private boolean enabled = true;

    private Breakpoint(Kind kind, String script, Invocable action, int line, int column, String name, NetEnum mode) {
        this.kind = kind;
        this.script = script;
        this.action = action;
        this.line = line;
        this.column = column;
        this.name = name;
        this.mode = mode;
    }

    static Breakpoint atLine(String script, int line, int column, Invocable action) {
        return new Breakpoint(Kind.Line, script, action, line, column, null, null);
    }

    static Breakpoint atCommand(String script, String command, Invocable action) {
        return new Breakpoint(Kind.Command, script, action, 0, 0, command, null);
    }

    static Breakpoint atVariable(String script, String variable, NetEnum mode, Invocable action) {
        return new Breakpoint(Kind.Variable, script, action, 0, 0, variable, mode);
    }

    private static NetType define(NetType.Builder builder) {
        NetType type = builder.build();
        Types.define(type);
        return type;
    }

    private static Breakpoint self(Object value) {
        return (Breakpoint) value;
    }

    Kind kind() {
        return kind;
    }

    int id() {
        return id;
    }

    String script() {
        return script;
    }

    /** The command's or variable's name. */
    String name() {
        return name;
    }

    void enable(boolean on) {
        enabled = on;
    }

    @Override
    public NetType netType() {
        return kind == Kind.Line ? LINE : kind == Kind.Command ? COMMAND : VARIABLE;
    }

    @Override
    public String toString() {
        String before = script == null ? "" : script + ":";
        return switch (kind) {
            case Line -> "Line breakpoint on '" + before + line + (column > 0 ? ", " + column : "") + "'";
            case Command -> "Command breakpoint on '" + before + name + "'";
            case Variable ->
                "Variable breakpoint on '" + before + "$" + name + "' (" + Conversions.toText(mode) + " access)";
        };
    }
}
