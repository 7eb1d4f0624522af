package mtsh.language.runspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import mtsh.language.eval.Engine;

/** Every session of a process: the one at the prompt and those that scripts and jobs opened beside it. */
public final class Runspaces {
    private final Engine main;
    private final Consumer<Engine> commands;
    private final List<Runspace> all = new ArrayList<>();
    private int lastId;
    private int lastThread;

    /** {@code commands} puts the commands and services of the shell into a new one. */
    public Runspaces(Engine main, Consumer<Engine> commands) {
        this.main = main;
        this.commands = commands;
        Runspace first = new Runspace(this, ++lastId, main);
        all.add(first);
    }

    /** Those that the shell of this thread belongs to. */
    public static Runspaces here() {
        return here(Engine.here(null));
    }

    static Runspaces here(Engine engine) {
        return engine.service(Runspaces.class);
    }

    /** A new one, not open yet; it begins in the folder where {@code from} is. */
    public synchronized Runspace create(Engine from, InitialState state) {
        Runspace made = new Runspace(this, ++lastId, from, state);
        all.add(made);
        return made;
    }

    /** A shell beside another with all commands. */
    Engine engine(Engine from) {
        Engine made = new Engine(from, new BackgroundHost(main.host()));
        commands.accept(made);
        made.service(Runspaces.class, () -> this);
        return made;
    }

    synchronized void forget(Runspace closed) {
        all.remove(closed);
    }

    public synchronized List<Runspace> all() {
        return List.copyOf(all);
    }

    /** The one that a shell is, or null when that is closed. */
    public synchronized Runspace of(Engine engine) {
        return all.stream().filter(each -> each.isOf(engine)).findFirst().orElse(null);
    }

    synchronized String threadName() {
        return "mtsh-pipeline-" + ++lastThread;
    }
}
