package mtsh.language.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What the parts of one shell share, each by its type and made when it is first asked for. */
final class Services {
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();

    /** An IllegalStateException when nobody said how to make it. */
    synchronized <T> T get(Class<T> type) {
        Object service = made.get(type);
        if (service == null) {
            Supplier<?> maker = makers.get(type);
            if (maker == null) {
                throw new IllegalStateException("This shell has no " + type.getSimpleName());
            }
            service = maker.get();
            made.put(type, service);
        }
        return type.cast(service);
    }

    /** One that was made already, or null. */
    synchronized <T> T open(Class<T> type) {
        return type.cast(made.get(type));
    }

    synchronized <T> void put(Class<T> type, Supplier<T> maker) {
        made.remove(type);
        makers.put(type, maker);
    }
}
