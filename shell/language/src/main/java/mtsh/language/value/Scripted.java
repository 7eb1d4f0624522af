package mtsh.language.value;

/** An object of a class that a script defined. */
public interface Scripted extends NetObject {}
