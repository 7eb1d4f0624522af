package mtsh.language.value;

/** A value of our own that a pipeline takes apart. */
public interface Enumerable extends NetObject, Iterable<Object> {}
