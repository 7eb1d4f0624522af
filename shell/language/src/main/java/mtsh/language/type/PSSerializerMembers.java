package mtsh.language.type;

import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.eval.Engine;
import mtsh.language.value.ObjectTexts;
import mtsh.language.value.PSArray;

/** Members of PSSerializer. */
final class PSSerializerMembers extends Description {
    private static final int USUAL_DEPTH = 1;

    @Override
    String definitions() {
        return """
                static string Serialize(System.Object source)
                static string Serialize(System.Object source, int depth)
                static System.Object Deserialize(string source)
                static System.Object[] DeserializeAsList(string source)
                """;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (!key.startsWith("Serialize") && a[0] == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 's')");
        }
        ObjectTexts texts = Engine.here(null).service(ObjectTexts.class);
        return switch (name(key)) {
            case "Serialize" -> serialize(texts, a);
            case "Deserialize" -> single(texts.read((String) a[0]));
            default -> PSArray.of(texts.read((String) a[0]).toArray());
        };
    }

    private static Object serialize(ObjectTexts texts, Object[] a) {
        int depth = a.length > 1 ? (Integer) a[1] : USUAL_DEPTH;
        if (depth < 1) {
            throw new NetThrow(
                    "System.Management.Automation.PSArgumentException",
                    "Value of depth parameter must be greater than or equal to 1.");
        }
        return texts.write(a[0], depth);
    }

    private static Object single(List<Object> objects) {
        if (objects.isEmpty()) {
            return null;
        }
        return objects.size() == 1 ? objects.get(0) : PSArray.of(objects.toArray());
    }
}
