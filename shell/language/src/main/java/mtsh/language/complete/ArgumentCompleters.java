package mtsh.language.complete;

import java.util.Map;
import java.util.TreeMap;

import mtsh.language.value.Invocable;

/** The blocks that {@code Register-ArgumentCompleter} named for values of parameters and for arguments of programs; one set a session. */
public final class ArgumentCompleters {
    private static final String ANY_PROGRAM = "";

    private final Map<String, Invocable> byParameter = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Invocable> byProgram = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** {@code command} may be empty: then for the parameter of every command. A null block takes the offer back. */
    public void register(String command, String parameter, Invocable block) {
        put(byParameter, command.isEmpty() ? parameter : command + ":" + parameter, block);
    }

    /** For arguments of a program. */
    public void registerNative(String program, Invocable block) {
        put(byProgram, program, block);
    }

    /** For arguments of every program that has none of its own. */
    public void registerFallback(Invocable block) {
        put(byProgram, ANY_PROGRAM, block);
    }

    private static void put(Map<String, Invocable> blocks, String key, Invocable block) {
        if (block == null) {
            blocks.remove(key);
        } else {
            blocks.put(key, block);
        }
    }

    /** The block for a parameter, or null. */
    Invocable find(String command, String parameter) {
        Invocable own = byParameter.get(command + ":" + parameter);
        return own != null ? own : byParameter.get(parameter);
    }

    /** The block for a program, by its path, name, or name without an extension; or null. */
    Invocable findNative(String program) {
        String file = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        for (String name : new String[] {program, file, dot > 0 ? file.substring(0, dot) : file, ANY_PROGRAM}) {
            Invocable found = byProgram.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
