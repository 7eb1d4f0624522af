package mtsh.language.value;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** An assembly of .NET: a name that types say they come from. There is no file behind it. */
public record NetAssembly(String fullName) implements NetObject {
    private static final Map<String, NetAssembly> KNOWN = new ConcurrentHashMap<>();

    /** Always the same one for a name. */
    public static NetAssembly named(String fullName) {
        return KNOWN.computeIfAbsent(fullName, NetAssembly::new);
    }

    /** {@code AssemblyName}: the parts of the full name. */
    public record Name(String fullName) implements NetObject {
        public String shortName() {
            int comma = fullName.indexOf(',');
            return comma < 0 ? fullName : fullName.substring(0, comma).trim();
        }

        /** What stands after {@code key=}, or null. */
        public String part(String key) {
            for (String part : fullName.split(",")) {
                if (part.trim().startsWith(key + "=")) {
                    return part.trim().substring(key.length() + 1);
                }
            }
            return null;
        }

        @Override
        public NetType netType() {
            return Types.find("System.Reflection.AssemblyName");
        }

        @Override
        public String toString() {
            return fullName;
        }
    }

    public Name name() {
        return new Name(fullName);
    }

    @Override
    public NetType netType() {
        return Types.find("System.Reflection.RuntimeAssembly");
    }

    @Override
    public String toString() {
        return fullName;
    }
}
