package mtsh.language.format;

/** Where a cell's text stands in its column; {@code Undefined} leaves it to the column. */
public enum Alignment {
    Undefined,
    Left,
    Center,
    Right
}
