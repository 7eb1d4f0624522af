package mtsh.language.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.error.TerminatingError;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetEnum;

/** {@code enum}: names with numbers of the underlying type, each one more than that before where none is given. */
final class EnumBuilder {
    private final Compiler compiler;
    private final Context context;

    EnumBuilder(Compiler compiler, Context context) {
        this.compiler = compiler;
        this.context = context;
    }

    /** Enums in the order in which their values can be found, then all else as it is written. */
    static List<Statement.TypeDefinition> enumsFirst(Compiler compiler, List<Statement.TypeDefinition> definitions) {
        Map<String, Statement.TypeDefinition> enums = new HashMap<>();
        for (Statement.TypeDefinition each : definitions) {
            if (each.kind() == Statement.TypeKind.ENUM) {
                enums.put(key(each.name()), each);
            }
        }
        List<Statement.TypeDefinition> ordered = new ArrayList<>();
        for (Statement.TypeDefinition each : definitions) {
            if (each.kind() == Statement.TypeKind.ENUM) {
                add(compiler, each, enums, ordered, new ArrayList<>());
            }
        }
        for (Statement.TypeDefinition each : definitions) {
            if (each.kind() != Statement.TypeKind.ENUM) {
                ordered.add(each);
            }
        }
        return ordered;
    }

    private static void add(
            Compiler compiler,
            Statement.TypeDefinition definition,
            Map<String, Statement.TypeDefinition> enums,
            List<Statement.TypeDefinition> ordered,
            List<Statement.TypeDefinition> waiting) {
        if (ordered.contains(definition)) {
            return;
        }
        if (waiting.contains(definition)) {
            throw ClassCreation.refuse(
                    compiler,
                    definition.span(),
                    "CycleInEnumInitializers",
                    "Cannot define enum because of a cycle in the initialization expressions.");
        }
        waiting.add(definition);
        for (Statement.TypeMember member : definition.members()) {
            for (Statement.TypeDefinition other : named(((Statement.PropertyMember) member).initialValue(), enums)) {
                if (other != definition) {
                    add(compiler, other, enums, ordered, waiting);
                }
            }
        }
        waiting.remove(definition);
        ordered.add(definition);
    }

    private static List<Statement.TypeDefinition> named(Ast node, Map<String, Statement.TypeDefinition> enums) {
        List<Statement.TypeDefinition> found = new ArrayList<>();
        if (node == null) {
            return found;
        }
        if (node instanceof Expression.TypeLiteral literal
                && enums.containsKey(key(literal.type().name()))) {
            found.add(enums.get(key(literal.type().name())));
        }
        Children.of(node).forEach(child -> found.addAll(named(child, enums)));
        return found;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    NetType build(Statement.TypeDefinition definition) {
        NetType underlying = definition.baseTypes().isEmpty()
                ? Types.find("System.Int32")
                : context.engine.type(definition.baseTypes().get(0));
        Map<String, Long> values = new LinkedHashMap<>();
        long next = 0;
        for (Statement.TypeMember member : definition.members()) {
            Statement.PropertyMember property = (Statement.PropertyMember) member;
            if (values.keySet().stream().anyMatch(property.name()::equalsIgnoreCase)) {
                throw ClassCreation.repeated(compiler, property.span(), property.name());
            }
            next = property.initialValue() != null
                    ? given(property, underlying)
                    : inRange(BigDecimal.valueOf(next), underlying, property.span());
            values.put(property.name(), next++);
        }
        boolean flags = definition.attributes().stream()
                .anyMatch(each -> each.type().name().equalsIgnoreCase("Flags"));
        return NetType.named(definition.name())
                .name(definition.name())
                .enumValues(values, underlying, flags)
                .build();
    }

    private long given(Statement.PropertyMember property, NetType underlying) {
        Span place = property.initialValue().span();
        if (runs(property.initialValue())) {
            throw ClassCreation.refuse(
                    compiler, place, "EnumeratorValueMustBeConstant", "Enumerator value must be a constant value.");
        }
        Object value =
                Nothing.toNull(compiler.expression(property.initialValue()).evaluate(context));
        if (value instanceof NetEnum other) {
            return other.value();
        }
        try {
            BigDecimal number = (BigDecimal) Conversions.convert(value, Types.find("System.Decimal"));
            return inRange(number, underlying, place);
        } catch (TerminatingError noNumber) {
            if (noNumber.record().id().startsWith("Enumerator")) {
                throw noNumber;
            }
            throw ClassCreation.refuse(
                    compiler,
                    place,
                    "CannotConvertValue",
                    "Cannot convert the value to type \"" + ClassCreation.shortName(underlying) + "\".");
        }
    }

    /** Whether a value is more than constants, types and operators. */
    private static boolean runs(Ast node) {
        if (node instanceof Expression.InvokeMember || node instanceof Statement.Command) {
            return true;
        }
        if (node instanceof Expression.Variable variable) {
            return !List.of("true", "false", "null")
                    .contains(key(variable.path().userPath()));
        }
        return Children.of(node).stream().anyMatch(EnumBuilder::runs);
    }

    private long inRange(BigDecimal number, NetType underlying, Span place) {
        try {
            Object converted = Conversions.convert(number, underlying);
            return ((Number) converted).longValue();
        } catch (TerminatingError outside) {
            throw ClassCreation.refuse(
                    compiler,
                    place,
                    "EnumeratorValueOutOfBounds",
                    "Enumerator value is either too large or too small for " + ClassCreation.shortName(underlying)
                            + ".");
        }
    }
}
