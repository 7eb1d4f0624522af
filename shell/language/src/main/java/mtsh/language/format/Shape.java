package mtsh.language.format;

/** The four ways to show objects; {@code Undefined} lets the first object choose. */
public enum Shape {
    Undefined,
    Table,
    List,
    Wide,
    Custom
}
