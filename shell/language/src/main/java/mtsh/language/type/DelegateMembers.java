package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.value.Invocable;
import mtsh.language.value.MethodGroup;
import mtsh.language.value.NetDelegate;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of delegates, and how script blocks become them. */
final class DelegateMembers extends Description {
    private static final String[] VARIABLES = {"TKey", "TValue", "T3", "T4", "T5", "T6", "T7", "T8"};

    /** Whether values of a type are script blocks in .NET's clothes. */
    static boolean isDelegate(NetType type) {
        return type.base() != null && type.base().fullName().equals("System.MulticastDelegate");
    }

    /** A delegate of a script block or of a method; null for what is none. */
    static Object convert(NetType type, Object value) {
        Object plain = PSObject.unwrap(value);
        Invocable block;
        if (plain instanceof MethodGroup group) {
            block = MethodBlock.fitting(group, type.methods("Invoke").get(0).parameters());
        } else {
            block = plain instanceof NetDelegate other ? other.block() : plain instanceof Invocable one ? one : null;
        }
        return block == null ? null : new NetDelegate(type, block, result(type));
    }

    private static NetType result(NetType type) {
        String name = type.name().replaceAll("`.*", "");
        return switch (name) {
            case "Func", "Converter" ->
                type.typeArguments().isEmpty()
                        ? Types.OBJECT
                        : type.typeArguments().get(type.typeArguments().size() - 1);
            case "Predicate", "RemoteCertificateValidationCallback" -> Types.find("System.Boolean");
            case "Comparison" -> Types.find("System.Int32");
            case "MatchEvaluator" -> Types.STRING;
            default -> null;
        };
    }

    @Override
    String definitions() {
        return "RESULT Invoke(PARAMETERS)\n".replace("RESULT", resultText()).replace("PARAMETERS", parameters()) + """
                System.Object DynamicInvoke(Params System.Object[] args)
                System.Delegate[] GetInvocationList()
                System.Object Target {get;}
                System.Object Clone()
                """;
    }

    private String resultText() {
        NetType result = result(type());
        return result == null ? "void" : Types.displayName(result);
    }

    private String parameters() {
        List<String> types = new ArrayList<>();
        String name = type().name().replaceAll("`.*", "");
        int given = type().typeArguments().size();
        boolean lastIsResult = name.equals("Func") || name.equals("Converter");
        for (int i = 0; i < (lastIsResult ? given - 1 : given); i++) {
            types.add(given == 1 ? "T" : VARIABLES[i]);
        }
        switch (name) {
            case "Comparison" -> types.add("T");
            case "EventHandler" -> types.addAll(List.of("System.Object", "System.EventArgs"));
            case "MatchEvaluator" -> types.add("System.Text.RegularExpressions.Match");
            case "RemoteCertificateValidationCallback" ->
                types.addAll(List.of(
                        "System.Object",
                        "System.Security.Cryptography.X509Certificates.X509Certificate",
                        "System.Security.Cryptography.X509Certificates.X509Chain",
                        "System.Net.Security.SslPolicyErrors"));
            case "ParameterizedThreadStart", "WaitCallback" -> types.add("System.Object");
            default -> {
                // All others have the type's arguments alone.
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            String suffix = types.size() == 1 ? "" : String.valueOf(i + 1);
            text.append(i == 0 ? "" : ", ").append(types.get(i)).append(" arg").append(suffix);
        }
        return text.toString();
    }

    @Override
    Object get(String property, Object self) {
        return ((NetDelegate) self).block();
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        NetDelegate delegate = (NetDelegate) self;
        return switch (name(key)) {
            case "Invoke" -> delegate.invoke(a.length == 0 ? null : a[0], a);
            case "DynamicInvoke" -> dynamic(delegate, ((PSArray) a[0]).items());
            case "GetInvocationList" -> new PSArray(Types.find("System.Delegate"), new Object[] {delegate});
            default -> delegate;
        };
    }

    private Object dynamic(NetDelegate delegate, Object[] arguments) {
        int expected = type().methods("Invoke").get(0).parameters().size();
        if (arguments.length != expected) {
            throw new NetThrow("System.Reflection.TargetParameterCountException", "Parameter count mismatch.");
        }
        return delegate.invoke(arguments.length == 0 ? null : arguments[0], arguments);
    }
}
