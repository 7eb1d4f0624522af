package mtsh.language.type;

import java.util.List;

import mtsh.language.value.Enumeration;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;
import mtsh.language.value.Reference;

/** How well a value fits a parameter, as PowerShell orders conversions when it chooses between overloads. */
final class Ranks {
    static final int NONE = 0;
    static final int IDENTITY = 0x11F;
    static final int ASSIGNABLE = 0x10F;
    private static final int UNRELATED_ARRAYS = 0x0F;
    private static final int TO_STRING = 0x1F;
    private static final int CUSTOM = 0x2F;
    private static final int IMPLICIT_CAST = 0x4F;
    private static final int CONSTRUCTOR = 0x6F;
    private static final int PARSE = 0x7F;
    private static final int LANGUAGE = 0x9F;
    private static final int NULL_TO_VALUE = 0xAF;
    private static final int NULL_TO_REFERENCE = 0xBF;
    private static final int NUMERIC_EXPLICIT = 0xCF;
    private static final int NUMERIC_EXPLICIT_NEAR = 0xDF;
    private static final int NUMERIC_STRING = 0xEF;
    private static final int NUMERIC_IMPLICIT = 0xFF;
    private static final int STRING_TO_CHARACTERS = 0x11A;
    private static final int SCALAR_TO_ARRAY = 8;

    /** From narrow to wide; also the order in which equally good numeric overloads are preferred. */
    private static final List<String> NUMBERS = List.of(
            "System.SByte",
            "System.Byte",
            "System.Int16",
            "System.UInt16",
            "System.Int32",
            "System.UInt32",
            "System.Int64",
            "System.UInt64",
            "System.Single",
            "System.Double",
            "System.Decimal");

    private Ranks() {}

    static int of(Object argument, NetMember.Parameter parameter) {
        if (parameter.byReference()) {
            return argument instanceof Reference ? IDENTITY : NONE;
        }
        NetType type = parameter.type();
        if (type != null) {
            return of(argument, type);
        }
        if (isDelegate(parameter.typeName())) {
            return argument == null || PSObject.unwrap(argument) instanceof Invocable ? CUSTOM : NONE;
        }
        return argument == null ? NULL_TO_REFERENCE : ofOpen(PSObject.unwrap(argument), parameter.typeName());
    }

    /** Fit for a parameter whose type is one of the method's own variables: {@code T}, {@code T[]}, a sequence of them. */
    private static int ofOpen(Object value, String typeName) {
        if (typeName.endsWith("[]")) {
            return value instanceof PSArray ? ASSIGNABLE : NONE;
        }
        if (typeName.startsWith("System.Collections.Generic.IEnumerable[")) {
            return Enumeration.isEnumerable(value) || value instanceof String ? ASSIGNABLE : NONE;
        }
        return CUSTOM;
    }

    static boolean isDelegate(String typeName) {
        return typeName.startsWith("System.Predicate[")
                || typeName.startsWith("System.Comparison[")
                || typeName.startsWith("System.Func[")
                || typeName.startsWith("System.Action")
                || typeName.startsWith("System.Converter[")
                || typeName.endsWith(".MatchEvaluator");
    }

    static int of(Object argument, NetType type) {
        Object value = PSObject.unwrap(argument);
        if (value == null) {
            return type.isValueType() ? NULL_TO_VALUE : NULL_TO_REFERENCE;
        }
        if (type == Types.OBJECT) {
            return ASSIGNABLE;
        }
        NetType from = Types.of(value);
        if (from == type) {
            return IDENTITY;
        }
        if (type.isArray()) {
            return toArray(value, type);
        }
        if (DelegateMembers.isDelegate(type)) {
            return value instanceof Invocable ? CUSTOM : NONE;
        }
        if (isSequence(type) && !(value instanceof String)) {
            return Enumeration.isEnumerable(value) || type.isInstance(value) ? ASSIGNABLE : NONE;
        }
        if (type.fullName().equals("System.Management.Automation.PSObject") || type.isInstance(value)) {
            return ASSIGNABLE;
        }
        boolean isOrder = type.fullName().startsWith("System.Collections.Generic.IComparer`1");
        if (isOrder && from.isA(Types.find("System.Collections.IComparer"))) {
            return ASSIGNABLE;
        }
        return converted(value, from, type);
    }

    private static boolean isSequence(NetType type) {
        return type.isInterface()
                && (type.fullName().startsWith("System.Collections.Generic.I")
                        || type.fullName().equals("System.Collections.IEnumerable")
                        || type.fullName().equals("System.Collections.ICollection")
                        || type.fullName().equals("System.Collections.IList"))
                && !type.fullName().contains("Dictionary")
                && !type.fullName().contains("Comparer");
    }

    private static int toArray(Object value, NetType type) {
        NetType element = type.elementType();
        if (value instanceof PSArray array) {
            if (array.elementType().isA(element) && !array.elementType().isValueType()) {
                return ASSIGNABLE;
            }
            return UNRELATED_ARRAYS;
        }
        if (value instanceof String && element.fullName().equals("System.Char")) {
            return STRING_TO_CHARACTERS;
        }
        if (Enumeration.isEnumerable(value)) {
            return UNRELATED_ARRAYS;
        }
        int rank = of(value, element);
        return rank == NONE ? NONE : rank - SCALAR_TO_ARRAY;
    }

    private static int converted(Object value, NetType from, NetType type) {
        int target = NUMBERS.indexOf(type.fullName());
        if (target >= 0) {
            return toNumber(value, from, target);
        }
        switch (type.fullName()) {
            case "System.String":
                return value instanceof Character ? LANGUAGE : TO_STRING;
            case "System.Boolean":
                return LANGUAGE;
            case "System.Char":
                return value instanceof String || value instanceof Number ? LANGUAGE : NONE;
            case "System.Type":
                return value instanceof String ? LANGUAGE : NONE;
            case "System.Numerics.BigInteger":
                return value instanceof Number ? IMPLICIT_CAST : value instanceof String ? NUMERIC_STRING : NONE;
            default:
                break;
        }
        if (type.isEnum()) {
            return value instanceof String || value instanceof Number || value instanceof NetEnum ? LANGUAGE : NONE;
        }
        if (value instanceof String) {
            return fromText(type);
        }
        if (type.converter() != null) {
            return CUSTOM;
        }
        return isList(type) && Enumeration.isEnumerable(value) || hasConstructor(from, type) ? CONSTRUCTOR : NONE;
    }

    /** Lists are made of whatever can be taken apart. */
    private static boolean isList(NetType type) {
        return type.fullName().equals("System.Collections.ArrayList")
                || type.fullName().startsWith("System.Collections.Generic.List`1")
                || type.fullName().startsWith("System.Collections.ObjectModel.Collection`1");
    }

    private static int toNumber(Object value, NetType from, int target) {
        if (value instanceof String) {
            return NUMERIC_STRING;
        }
        if (value instanceof NetEnum || value instanceof Boolean) {
            return LANGUAGE;
        }
        int source = value instanceof Character ? NUMBERS.indexOf("System.UInt16") : NUMBERS.indexOf(from.fullName());
        if (source < 0) {
            return value instanceof Number ? NUMERIC_EXPLICIT : NONE;
        }
        if (source == target || isWider(source, target)) {
            return NUMERIC_IMPLICIT;
        }
        return source >= 8 && target >= 8 ? NUMERIC_EXPLICIT_NEAR : NUMERIC_EXPLICIT;
    }

    /** Whether every number of the one type is one of the other: unsigned ones are at the odd places below the floating ones. */
    private static boolean isWider(int source, int target) {
        if (source >= 8) {
            return source == 8 && target == 9;
        }
        if (target >= 8) {
            return true;
        }
        boolean sourceUnsigned = source % 2 == 1;
        boolean targetUnsigned = target % 2 == 1;
        int sourceWidth = source / 2;
        int targetWidth = target / 2;
        return targetWidth > sourceWidth && (sourceUnsigned || !targetUnsigned);
    }

    private static int fromText(NetType type) {
        if (type.converter() != null) {
            return LANGUAGE;
        }
        for (NetMember.Method method : type.staticMethods("Parse")) {
            if (!method.parameters().isEmpty()
                    && method.parameters().get(0).typeName().equals("string")) {
                return PARSE;
            }
        }
        return hasConstructor(Types.STRING, type) ? CONSTRUCTOR : NONE;
    }

    private static boolean hasConstructor(NetType from, NetType type) {
        for (NetMember.Method method : type.constructors()) {
            if (method.parameters().size() == 1 && !method.parameters().get(0).byReference()) {
                NetType parameter = method.parameters().get(0).type();
                if (parameter != null && parameter != Types.OBJECT && from.isA(parameter)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Above zero when the first type is the more special one, so the better of two equally ranked parameters. */
    static int moreSpecial(NetType first, NetType second) {
        if (first == second || first == null || second == null) {
            return 0;
        }
        int firstNumber = NUMBERS.indexOf(first.fullName());
        int secondNumber = NUMBERS.indexOf(second.fullName());
        if (firstNumber >= 0 && secondNumber >= 0) {
            return secondNumber - firstNumber;
        }
        if (first.isA(second) != second.isA(first)) {
            return first.isA(second) ? 1 : -1;
        }
        return 0;
    }
}
