package mtsh.commands.data;

import java.time.ZoneId;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Reference;

/** {@code [Microsoft.PowerShell.Commands.JsonObject]}: JSON read without a cmdlet. What is no JSON throws, what has no object here is told. */
final class JsonObject {
    private static final int USUAL_DEPTH = 1024;
    private static final String ERROR = "[ref] System.Management.Automation.ErrorRecord error)";
    static final NetType TYPE = type();

    private JsonObject() {}

    private static NetType type() {
        NetType made = NetType.named("Microsoft.PowerShell.Commands.JsonObject")
                .staticMethod("System.Object ConvertFromJson(string input, " + ERROR, a -> read(a, false, USUAL_DEPTH))
                .staticMethod(
                        "System.Object ConvertFromJson(string input, bool returnHashtable, " + ERROR,
                        a -> read(a, Conversions.toBoolean(a[1]), USUAL_DEPTH))
                .staticMethod(
                        "System.Object ConvertFromJson(string input, bool returnHashtable, System.Nullable[int] maxDepth, "
                                + ERROR,
                        a -> read(a, Conversions.toBoolean(a[1]), a[2] == null ? USUAL_DEPTH : (Integer) a[2]))
                .build();
        Types.define(made);
        return made;
    }

    private static Object read(Object[] arguments, boolean asHashtable, int depth) {
        Reference problem = (Reference) arguments[arguments.length - 1];
        problem.set(null);
        String text = Conversions.toText(arguments[0]);
        if (text.isBlank()) {
            return null;
        }
        try {
            return new JsonReader(depth, asHashtable, JsonDates.Kind.Default, ZoneId.systemDefault()).read(text);
        } catch (TerminatingError wrong) {
            if (wrong.record().exception().typeName().equals("System.InvalidOperationException")) {
                problem.set(wrong.record());
                return null;
            }
            throw new NetThrow(
                    "System.ArgumentException", wrong.record().exception().message());
        }
    }
}
