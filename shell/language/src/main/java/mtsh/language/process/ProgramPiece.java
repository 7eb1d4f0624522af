package mtsh.language.process;

/** What a running program wrote: a line of text to either stream, or bytes as they are. */
public sealed interface ProgramPiece {
    record Line(String text) implements ProgramPiece {}

    record ErrorLine(String text) implements ProgramPiece {}

    record Bytes(byte[] bytes) implements ProgramPiece {}
}
