package mtsh.language.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import mtsh.language.ast.Attribute;
import mtsh.language.ast.Expression;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.AttributeMembers;
import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.NetAttribute;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Attributes as a script wrote them, made into objects: built-in ones, and instances of the script's own classes. */
final class AttributeObjects {
    private static final String AUTOMATION = "System.Management.Automation.";

    private AttributeObjects() {}

    /** Those that are known; others (what tools read in the source) mean nothing at run time. */
    static List<Object> of(Compiler compiler, Context context, List<Attribute> attributes) {
        List<Object> all = new ArrayList<>();
        for (Attribute each : attributes) {
            Object made = of(compiler, context, each);
            if (made != null) {
                all.add(made);
            }
        }
        return all;
    }

    private static Object of(Compiler compiler, Context context, Attribute attribute) {
        NetType type = type(attribute.type().name());
        if (type == null) {
            return null;
        }
        List<Object> positional = new ArrayList<>();
        attribute.positional().forEach(each -> positional.add(value(compiler, context, each)));
        if (context.engine.isScriptType(type)) {
            Object made = Members.create(type, positional.toArray());
            for (Attribute.NamedArgument each : attribute.named()) {
                Members.set(made, each.name(), value(compiler, context, each.value()));
            }
            return made;
        }
        AttributeLimits.requireArguments(context, attribute, type);
        NetAttribute made = AttributeMembers.make(type, positional);
        for (Attribute.NamedArgument each : attribute.named()) {
            made.value(each.name(), value(compiler, context, each.value()));
        }
        try {
            AttributeLimits.require(made, attribute.type().name());
        } catch (TerminatingError refused) {
            refused.record().position(context.position(attribute.span()));
            throw refused;
        }
        return made;
    }

    private static Object value(Compiler compiler, Context context, Expression expression) {
        return Nothing.toNull(compiler.expression(expression).evaluate(context));
    }

    private static NetType type(String name) {
        NetType type = Types.find(AUTOMATION + name + "Attribute");
        if (type == null) {
            type = Types.find(AUTOMATION + name);
        }
        if (type == null) {
            type = Types.find(name);
        }
        if (type == null) {
            type = Types.find(name + "Attribute");
        }
        NetType base = Types.find("System.Attribute");
        return type != null && type.isA(base) ? type : null;
    }

    /** The attributes with a name such as {@code Parameter}. */
    static List<NetAttribute> named(List<Object> attributes, String shortName) {
        List<NetAttribute> found = new ArrayList<>();
        for (Object each : attributes) {
            if (PSObject.unwrap(each) instanceof NetAttribute attribute
                    && attribute.shortName().equalsIgnoreCase(shortName)) {
                found.add(attribute);
            }
        }
        return found;
    }

    static boolean has(List<Object> attributes, String shortName) {
        return !named(attributes, shortName).isEmpty();
    }

    /** Texts of a property that is a list. */
    static List<String> texts(NetAttribute attribute, String property) {
        List<String> all = new ArrayList<>();
        if (attribute.value(property) instanceof PSArray array) {
            for (Object each : array.asList()) {
                if (PSObject.unwrap(each) instanceof NetType generator) {
                    generated(generator, all);
                } else {
                    all.add(Conversions.toText(each));
                }
            }
        }
        return all;
    }

    /** The values that a class of the script makes up. */
    private static void generated(NetType generator, List<String> all) {
        Object values = Members.invoke(Members.create(generator), "GetValidValues");
        List<Object> list = Enumeration.list(PSObject.unwrap(values));
        if (values != null) {
            for (Object each : list == null ? List.of(values) : list) {
                all.add(Conversions.toText(each));
            }
        }
    }

    /** What a ValidateSet allows now: a class of the script may say something else each time. */
    static Supplier<List<String>> validValues(NetAttribute attribute) {
        boolean isMadeUp = attribute.value("ValidValues") instanceof PSArray array
                && array.asList().stream().anyMatch(each -> PSObject.unwrap(each) instanceof NetType);
        if (!isMadeUp) {
            List<String> fixed = texts(attribute, "ValidValues");
            return () -> fixed;
        }
        return () -> {
            List<String> all = texts(attribute, "ValidValues");
            if (all.isEmpty()) {
                throw Validation.refused(
                        "ValidateSetGeneratedValidValuesListIsNull", "Valid values generator return a null value.");
            }
            return all;
        };
    }
}
