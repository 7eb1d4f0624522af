package mtsh.commands.queue;

import java.util.List;

/**
 * A property that a filter may name.
 *
 * @param words the only values it has, where it has only a few
 */
record OpathProperty(String name, Kind kind, List<String> words) {
    enum Kind {
        TEXT,
        WORD,
        NUMBER,
        TIME,
        SPAN
    }

    static OpathProperty text(String name) {
        return new OpathProperty(name, Kind.TEXT, List.of());
    }

    static OpathProperty number(String name) {
        return new OpathProperty(name, Kind.NUMBER, List.of());
    }

    static OpathProperty time(String name) {
        return new OpathProperty(name, Kind.TIME, List.of());
    }

    static OpathProperty span(String name) {
        return new OpathProperty(name, Kind.SPAN, List.of());
    }

    static OpathProperty words(String name, List<String> words) {
        return new OpathProperty(name, Kind.WORD, words);
    }
}
