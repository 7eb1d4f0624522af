package mtsh.language.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.TypeConstraint;
import mtsh.language.ast.TypeName;
import mtsh.language.error.TerminatingError;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;

/** What a class inherits, and whether it can be made at all: told as an error of parsing when the block that holds it first runs. */
final class ClassCreation {
    /** What the interfaces that scripts implement ask for: the method and what it gives. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "System.IComparable", List.of("int CompareTo"),
            "System.IDisposable", List.of("void Dispose"),
            "System.ICloneable", List.of("object Clone"),
            "System.Collections.IEnumerable", List.of("System.Collections.IEnumerator GetEnumerator"),
            "System.Collections.IComparer", List.of("int Compare"),
            "System.Collections.IEnumerator", List.of("bool MoveNext", "void Reset"),
            "System.Collections.IEqualityComparer", List.of("bool Equals", "int GetHashCode"));

    private final Compiler compiler;
    private final Context context;
    private final Statement.TypeDefinition definition;
    private final List<NetType> interfaces = new ArrayList<>();
    private NetType base = Types.OBJECT;

    ClassCreation(Compiler compiler, Context context, Statement.TypeDefinition definition) {
        this.compiler = compiler;
        this.context = context;
        this.definition = definition;
        for (int i = 0; i < definition.baseTypes().size(); i++) {
            inherit(definition.baseTypes().get(i), i == 0);
        }
        checkMembers();
        checkConstructor();
        interfaces.forEach(this::checkImplemented);
    }

    NetType base() {
        return base;
    }

    List<NetType> interfaces() {
        return interfaces;
    }

    private void inherit(TypeName name, boolean first) {
        String text = name.fullText();
        if (!name.arrayRanks().isEmpty()) {
            throw refuse(
                    compiler,
                    name.span(),
                    "SubtypeArray",
                    "Invalid base type '" + text + "'. Base type cannot be an array.");
        }
        if (text.indexOf('`') >= 0) {
            String message =
                    "Invalid base type '" + text + "'. Base type cannot be a generic with unspecified parameters.";
            throw refuse(compiler, name.span(), "SubtypeUnclosedGeneric", message);
        }
        NetType type = found(name, text);
        if (type.isInterface()) {
            interfaces.add(type);
        } else if (!first) {
            throw refuse(
                    compiler,
                    name.span(),
                    "InterfaceNameExpected",
                    "'" + shortName(type) + "': Interface name expected.");
        } else if (type == Types.STRING || type.isValueType() || type.isEnum()) {
            String message = "Cannot inherit from sealed class '" + shortName(type) + "'.";
            throw refuse(compiler, name.span(), "SealedBaseClass", message);
        } else {
            base = type;
        }
    }

    private NetType found(TypeName name, String text) {
        try {
            return context.engine.type(name);
        } catch (TerminatingError unknown) {
            throw refuse(compiler, name.span(), "TypeNotFound", "Unable to find type [" + text + "].");
        }
    }

    private void checkMembers() {
        Set<String> known = new HashSet<>();
        for (Statement.TypeMember member : definition.members()) {
            String name = member instanceof Statement.PropertyMember property
                    ? property.name()
                    : ((Statement.MethodMember) member).name();
            if (!known.add(name.toLowerCase(Locale.ROOT) + signature(member))) {
                throw repeated(compiler, member.span(), name);
            }
            if (member instanceof Statement.MethodMember method
                    && method.isConstructor()
                    && method.isStatic()
                    && !method.parameters().isEmpty()) {
                throw refuse(
                        compiler,
                        method.parameters().get(0).span(),
                        "StaticConstructorCantHaveParameters",
                        "A static constructor cannot have any parameters.");
            }
        }
    }

    /** Methods of one name may differ in the types of their parameters. */
    private static String signature(Statement.TypeMember member) {
        if (!(member instanceof Statement.MethodMember method)) {
            return "";
        }
        String kind = method.isConstructor() && method.isStatic() ? "static" : "";
        return method.parameters().stream()
                .map(parameter -> parameter.attributes().stream()
                        .filter(TypeConstraint.class::isInstance)
                        .map(ClassCreation::typeText)
                        .findFirst()
                        .orElse("object"))
                .collect(Collectors.joining(",", kind + "(", ")"));
    }

    private static String typeText(ParameterAttribute attribute) {
        return ((TypeConstraint) attribute).type().fullText().toLowerCase(Locale.ROOT);
    }

    private void checkConstructor() {
        boolean own = definition.members().stream()
                .anyMatch(each ->
                        each instanceof Statement.MethodMember method && method.isConstructor() && !method.isStatic());
        boolean none = base.constructors().stream()
                .noneMatch(each -> each.parameters().isEmpty()
                        || (each.hasParams() && each.parameters().size() == 1));
        if (!own && !base.constructors().isEmpty() && none) {
            String message = "Base class '" + shortName(base) + "' does not contain a parameterless constructor.";
            throw refuse(compiler, definition.span(), "BaseClassNoDefaultCtor", message);
        }
    }

    private void checkImplemented(NetType type) {
        for (String asked : ASKED.getOrDefault(type.fullName(), List.of())) {
            String name = asked.substring(asked.indexOf(' ') + 1);
            String result = asked.substring(0, asked.indexOf(' '));
            if (definition.members().stream().noneMatch(each -> isIt(each, name, result))
                    && base.methods(name).isEmpty()) {
                String message = "Error during creation of type \"" + definition.name() + "\". Error message:\nMethod '"
                        + name + "' in type '" + definition.name()
                        + "' from assembly 'PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral,"
                        + " PublicKeyToken=null' does not have an implementation.";
                throw refuse(compiler, definition.span(), "TypeCreationError", message);
            }
        }
    }

    private static boolean isIt(Statement.TypeMember member, String name, String result) {
        if (!(member instanceof Statement.MethodMember method) || !method.name().equalsIgnoreCase(name)) {
            return false;
        }
        NetType given = method.returnType() == null
                ? Types.find("void")
                : Types.find(method.returnType().fullText());
        return given == null || given == Types.find(result);
    }

    static TerminatingError repeated(Compiler compiler, Span place, String name) {
        return refuse(compiler, place, "MemberAlreadyDefined", "The member '" + name + "' is already defined.");
    }

    static TerminatingError refuse(Compiler compiler, Span place, String id, String message) {
        ParseError error = new ParseError(place, id, message, false);
        return ParseFailure.of(new ParseResult(compiler.source, null, List.of(), List.of(error)));
    }

    /** A type's name as PowerShell shortens it. */
    static String shortName(NetType type) {
        return Types.displayName(type);
    }
}
