package mtsh.language.type;

final class ArrayTypes {
    private ArrayTypes() {}

    static NetType describe(NetType element) {
        return NetType.named(element.fullName() + "[]").elementType(element).build();
    }
}
