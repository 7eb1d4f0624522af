package mtsh.language.ast;

/** A half-open range of UTF-16 offsets in a {@link Source}. */
public record Span(int start, int end) {
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public int length() {
        return end - start;
    }
}
