package mtsh.language.value;

import java.util.Random;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** {@code System.Random}; the numbers of a seed are Java's, not .NET's. */
public record NetRandom(Random random) implements NetObject {
    @Override
    public NetType netType() {
        return Types.find("System.Random");
    }

    @Override
    public String toString() {
        return "System.Random";
    }
}
