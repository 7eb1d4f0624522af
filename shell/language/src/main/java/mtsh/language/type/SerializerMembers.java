package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.eval.BuiltCommand;
import mtsh.language.eval.BuiltPipeline;
import mtsh.language.eval.Engine;
import mtsh.language.value.PSArray;

/** Members of PSSerializer: what ConvertTo-CliXml and ConvertFrom-CliXml do, as methods. */
final class SerializerMembers extends Description {
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
        if (name(key).equals("Serialize")) {
            int depth = a.length > 1 ? (Integer) a[1] : USUAL_DEPTH;
            return run(
                            "ConvertTo-CliXml",
                            BuiltCommand.Argument.named("InputObject", a[0]),
                            BuiltCommand.Argument.named("Depth", depth))
                    .get(0);
        }
        List<Object> read = run("ConvertFrom-CliXml", BuiltCommand.Argument.named("InputObject", a[0]));
        if (name(key).equals("DeserializeAsList") || read.size() > 1) {
            return PSArray.of(read);
        }
        return read.isEmpty() ? null : read.get(0);
    }

    private static List<Object> run(String command, BuiltCommand.Argument... arguments) {
        List<Object> written = new ArrayList<>();
        BuiltPipeline.of(new BuiltCommand(command, true, List.of(arguments)))
                .runInside(Engine.here(null), null, written::add);
        return written;
    }
}
