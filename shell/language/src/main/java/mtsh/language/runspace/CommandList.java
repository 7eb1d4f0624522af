package mtsh.language.runspace;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;

/** {@code PSCommand}: commands with their parameters, in statements. */
public final class CommandList implements NetObject {
    private final List<List<Entry>> statements = new ArrayList<>();
    private boolean opensStatement = true;

    /** One command: a name or the text of a script. */
    public static final class Entry implements NetObject {
        private final String text;
        private final boolean script;
        /** Null when nobody said it: then a command has its own scope and a script has none. */
        private final Boolean ownScope;
        private final List<BuiltCommand.Argument> arguments = new ArrayList<>();

        Entry(String text, boolean script, Boolean ownScope) {
            this.text = text;
            this.script = script;
            this.ownScope = ownScope;
        }

        public String text() {
            return text;
        }

        public boolean isScript() {
            return script;
        }

        public boolean ownScope() {
            return Boolean.TRUE.equals(ownScope);
        }

        /** Its parameters; each has a name or none. */
        public List<BuiltCommand.Argument> arguments() {
            return arguments;
        }

        BuiltCommand build(Engine engine) {
            return script
                    ? PowerShell.script(engine, text, ownScope(), arguments)
                    : new BuiltCommand(text, ownScope == null || ownScope, arguments);
        }

        @Override
        public NetType netType() {
            return Types.find("System.Management.Automation.Runspaces.Command");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public synchronized void add(String text, boolean script, Boolean ownScope) {
        if (opensStatement) {
            statements.add(new ArrayList<>());
            opensStatement = false;
        }
        statements.get(statements.size() - 1).add(new Entry(text, script, ownScope));
    }

    /** To the command that was added last. */
    public synchronized void add(BuiltCommand.Argument argument) {
        if (opensStatement) {
            throw new NetThrow(
                    "System.InvalidOperationException",
                    "A command is required to add a parameter. A command must be added to the PowerShell instance before adding a"
                            + " parameter.");
        }
        List<Entry> last = statements.get(statements.size() - 1);
        last.get(last.size() - 1).arguments().add(argument);
    }

    public synchronized void addStatement() {
        opensStatement = true;
    }

    public synchronized void clear() {
        statements.clear();
        opensStatement = true;
    }

    /** Takes the commands of another list in place of its own. */
    public void copyOf(CommandList other) {
        List<List<Entry>> copy;
        synchronized (other) {
            copy = new ArrayList<>(other.statements);
        }
        synchronized (this) {
            statements.clear();
            copy.forEach(statement -> statements.add(new ArrayList<>(statement)));
            opensStatement = statements.isEmpty();
        }
    }

    public synchronized boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The commands of all statements, as {@code Commands} shows them. */
    public synchronized PSArray entries() {
        return PSArray.of(statements.stream().flatMap(List::stream).toArray());
    }

    synchronized BuiltPipeline pipeline(Engine engine) {
        List<List<BuiltCommand>> built = new ArrayList<>();
        for (List<Entry> statement : statements) {
            built.add(statement.stream().map(each -> each.build(engine)).toList());
        }
        return new BuiltPipeline(built);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.PSCommand");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
