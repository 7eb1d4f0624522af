package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;

/** {@code > variable:name}: the objects themselves go to a variable, one as it is, several as an array. */
final class VariableOutput implements FileOutput {
    private static final String DRIVE = "variable:";

    private final Context context;
    private final String name;
    private final List<Object> values = new ArrayList<>();

    VariableOutput(Context context, String path, boolean append) {
        this.context = context;
        this.name = path.substring(DRIVE.length()).replaceFirst("^[/\\\\]", "");
        Variable before = append ? context.scope.find(Scope.key(name)) : null;
        if (before != null && before.value() != null) {
            List<Object> old = Enumeration.list(before.value());
            values.addAll(old == null ? List.of(before.value()) : old);
        }
    }

    static boolean isVariable(String path) {
        return path.regionMatches(true, 0, DRIVE, 0, DRIVE.length());
    }

    @Override
    public void write(Object value) {
        values.add(value);
    }

    @Override
    public void close() {
        Object all = values.isEmpty() ? null : values.size() == 1 ? values.get(0) : PSArray.of(values);
        context.scope.force(name, all);
    }
}
