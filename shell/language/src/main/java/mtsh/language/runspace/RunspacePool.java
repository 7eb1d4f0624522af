package mtsh.language.runspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** Sessions that take turns: never more than a number of them at a time; who finds none free waits in line. */
public final class RunspacePool implements NetObject {
    private final Runspaces owner;
    private final Engine from;
    private final InitialState initial;
    private final UUID instanceId = UUID.randomUUID();
    private final Deque<Runspace> idle = new ArrayDeque<>();
    private final List<Runspace> made = new ArrayList<>();
    private final Deque<Waiting> line = new ArrayDeque<>();
    private int least;
    private int most;
    private int working;
    private String state = "BeforeOpen";

    private record Waiting(Object who, Consumer<Runspace> start) {}

    public RunspacePool(Engine from, int least, int most, InitialState initial) {
        if (most < 1) {
            throw refused("maxRunspaces", "The maximum pool size cannot be less than 1.");
        }
        if (least < 1) {
            throw refused("minRunspaces", "The minimum pool size cannot be less than 1.");
        }
        if (least > most) {
            throw refused("minRunspaces", "The minimum pool size cannot be greater than the maximum pool size.");
        }
        this.owner = Runspaces.here();
        this.from = from;
        this.least = least;
        this.most = most;
        this.initial = initial;
    }

    private static NetThrow refused(String parameter, String message) {
        return new NetThrow("System.ArgumentException", message + " (Parameter '" + parameter + "')");
    }

    public synchronized void open() {
        if (!state.equals("BeforeOpen")) {
            throw new NetThrow(
                    "System.Management.Automation.Runspaces.InvalidRunspacePoolStateException",
                    "Cannot open the runspace pool because it is not in the 'BeforeOpen' state. The current state is '"
                            + state + "'.");
        }
        state = "Opened";
    }

    /** Starts a pipeline in the next free session; {@code start} is called once with it, now or on the thread that frees it. */
    void submit(Object who, Consumer<Runspace> start) {
        Runspace free;
        synchronized (this) {
            if (!state.equals("Opened")) {
                throw new NetThrow(
                        "System.Management.Automation.Runspaces.InvalidRunspacePoolStateException",
                        "Cannot perform the operation because the runspace pool is not in the 'Opened' state. The current state is '"
                                + state + "'.");
            }
            if (working >= most) {
                line.addLast(new Waiting(who, start));
                return;
            }
            working++;
            free = idle.pollFirst();
        }
        start.accept(free != null ? free : make());
    }

    private Runspace make() {
        Runspace fresh = owner.create(from, initial);
        fresh.open();
        synchronized (this) {
            made.add(fresh);
        }
        return fresh;
    }

    /** Who waits in line goes; false when it is not there. */
    synchronized boolean leave(Object who) {
        return line.removeIf(each -> each.who() == who);
    }

    /** A session is free again. */
    void free(Runspace runspace) {
        Waiting next;
        synchronized (this) {
            next = line.pollFirst();
            if (next == null) {
                working--;
                idle.addLast(runspace);
                return;
            }
        }
        next.start().accept(runspace);
    }

    public void close() {
        List<Runspace> all;
        synchronized (this) {
            state = "Closed";
            line.clear();
            idle.clear();
            all = List.copyOf(made);
            made.clear();
        }
        all.forEach(Runspace::close);
    }

    public synchronized String state() {
        return state;
    }

    public synchronized int available() {
        return most - working;
    }

    public synchronized int least() {
        return least;
    }

    public synchronized int most() {
        return most;
    }

    /** Sets the least number of sessions; false when that cannot be. */
    public synchronized boolean least(int number) {
        if (number < 1 || number > most) {
            return false;
        }
        least = number;
        return true;
    }

    public synchronized boolean most(int number) {
        if (number < least) {
            return false;
        }
        most = number;
        return true;
    }

    public InitialState initial() {
        return initial;
    }

    public UUID instanceId() {
        return instanceId;
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.Runspaces.RunspacePool");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
