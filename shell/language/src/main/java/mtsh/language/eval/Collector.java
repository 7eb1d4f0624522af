package mtsh.language.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import mtsh.language.stream.Output;
import mtsh.language.value.PSArray;

/** Gathers output as an assignment does: nothing, one value, or an array. */
final class Collector implements Output {
    private Object first;
    private List<Object> all;
    private int count;

    @Override
    public void write(Object value) {
        if (count++ == 0) {
            first = value;
            return;
        }
        if (all == null) {
            all = new ArrayList<>();
            all.add(first);
        }
        all.add(value);
    }

    /** Runs code that writes here; what it wrote before it left for elsewhere goes out with it. */
    Collector of(Executable code, Context context) {
        try {
            code.execute(context, this);
            return this;
        } catch (FlowControl flow) {
            throw flow.leaving(this);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Object> values() {
        return all != null ? all : count == 0 ? List.of() : Collections.singletonList(first);
    }

    /** {@link Nothing} when nothing was written. */
    Object result() {
        if (count == 0) {
            return Nothing.VALUE;
        }
        return count == 1 ? first : PSArray.of(all);
    }

    PSArray toArray() {
        if (count == 0) {
            return PSArray.of();
        }
        return count == 1 ? PSArray.of(new Object[] {first}) : PSArray.of(all);
    }
}
