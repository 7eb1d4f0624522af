package mtsh.language.type;

import java.util.Iterator;
import java.util.List;

import mtsh.language.value.Enumerable;

/** {@code CookieCollection}: cookies that are found by place and by name. */
record CookieList(List<Object> items) implements Enumerable {
    @Override
    public Iterator<Object> iterator() {
        return items.iterator();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Net.CookieCollection");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
