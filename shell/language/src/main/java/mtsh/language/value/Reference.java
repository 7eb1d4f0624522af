package mtsh.language.value;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code [ref]$x}: where a method puts a result. The evaluator's stands for a variable, {@link #to} for a cell of its own. */
public interface Reference extends NetObject {
    Object get();

    void set(Object value);

    /** Whether what is put there is lost, as with {@code [ref]$null}: then it need not be made. */
    default boolean isNowhere() {
        return false;
    }

    @Override
    default NetType netType() {
        return Types.find("System.Management.Automation.PSReference");
    }

    /** One that only holds a value. */
    static Reference to(Object first) {
        return new Reference() {
            private Object value = first;

            @Override
            public Object get() {
                return value;
            }

            @Override
            public void set(Object newValue) {
                value = newValue;
            }
        };
    }
}
