package mtsh.language.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Attribute;
import mtsh.language.ast.Children;
import mtsh.language.ast.Expression;
import mtsh.language.ast.ParameterAst;
import mtsh.language.ast.ParameterAttribute;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Span;
import mtsh.language.ast.Statement;
import mtsh.language.ast.Statement.TypeMember;
import mtsh.language.ast.StatementBlock;

/** Members that may not be as they are. */
final class ClassChecks {
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    /** Where attributes may stand that may not stand everywhere. */
    private static final Map<String, String> ATTRIBUTE_PLACES = Map.ofEntries(
            Map.entry("flags", "Enum"),
            Map.entry("parameter", "Property, Field"),
            Map.entry("alias", "Class, Property, Field"),
            Map.entry("cmdletbinding", "Class"),
            Map.entry("validatenotnull", "Property, Field"),
            Map.entry("validatenotnullorempty", "Property, Field"),
            Map.entry("validatenotnullorwhitespace", "Property, Field"),
            Map.entry("validateset", "Property, Field"),
            Map.entry("validaterange", "Property, Field"),
            Map.entry("validatelength", "Property, Field"),
            Map.entry("validatecount", "Property, Field"),
            Map.entry("validatepattern", "Property, Field"),
            Map.entry("validatescript", "Property, Field"),
            Map.entry("allownull", "Property, Field"),
            Map.entry("allowemptystring", "Property, Field"),
            Map.entry("allowemptycollection", "Property, Field"));

    private final Diagnostics diagnostics;

    ClassChecks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void checkType(Statement.TypeDefinition type) {
        String kind = type.kind() == Statement.TypeKind.ENUM ? "Enum" : "Class";
        checkAttributes(type.attributes(), kind);
        for (TypeMember member : type.members()) {
            if (member instanceof Statement.PropertyMember property) {
                checkAttributes(property.attributes(), "Property");
                if (property.isStatic() && property.initialValue() != null) {
                    checkThis(property.initialValue());
                }
            } else if (member instanceof Statement.MethodMember method) {
                checkAttributes(method.attributes(), method.isConstructor() ? "Constructor" : "Method");
                method.parameters().forEach(this::checkParameter);
                checkPropertiesAssigned(type, method);
                if (method.isStatic()) {
                    checkThis(method.body());
                }
            }
        }
    }

    /** Types of one text: no two of a name, and every type that classes name is there. */
    void checkTogether(Ast root) {
        List<Statement.TypeDefinition> types = new ArrayList<>();
        collect(root, types);
        if (types.isEmpty()) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (Statement.TypeDefinition type : types) {
            names.add(type.name().toLowerCase(Locale.ROOT));
        }
        boolean imports =
                root instanceof ScriptBlockAst script && !script.usings().isEmpty();
        ClassTypeChecks check = new ClassTypeChecks(diagnostics, names, imports);
        types.forEach(check::check);
    }

    /** The definitions in a text; those of one list of statements must have different names. */
    private void collect(Ast node, List<Statement.TypeDefinition> types) {
        if (node instanceof StatementBlock block) {
            Set<String> names = new HashSet<>();
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.TypeDefinition type
                        && !names.add(type.name().toLowerCase(Locale.ROOT))) {
                    diagnostics.wrong(type.span(), Problem.MEMBER_REPEATED, type.name());
                }
            }
        }
        if (node instanceof Statement.TypeDefinition type) {
            types.add(type);
        } else if (!(node instanceof Expression)) {
            Children.of(node).forEach(child -> collect(child, types));
        }
    }

    private void checkParameter(ParameterAst parameter) {
        int types = 0;
        for (ParameterAttribute each : parameter.attributes()) {
            if (each instanceof Attribute attribute) {
                checkAttributes(List.of(attribute), "Parameter");
            } else if (++types == 2) {
                diagnostics.wrong(each.span(), Problem.METHOD_PARAMETER_TYPES);
            }
        }
    }

    private void checkAttributes(List<Attribute> attributes, String place) {
        for (Attribute attribute : attributes) {
            String name = attribute.type().fullText().toLowerCase(Locale.ROOT);
            String places = ATTRIBUTE_PLACES.get(
                    name.endsWith("attribute") ? name.substring(0, name.length() - "attribute".length()) : name);
            if (places != null && !List.of(places.split(", ")).contains(place)) {
                diagnostics.wrong(
                        attribute.span(),
                        Problem.ATTRIBUTE_NOT_ALLOWED,
                        attribute.type().fullText(),
                        places);
            }
            attribute.positional().forEach(this::checkConstant);
            attribute.named().forEach(argument -> checkConstant(argument.value()));
        }
    }

    /** A class's attributes are made before anything runs. */
    private void checkConstant(Expression value) {
        boolean runs = value instanceof Expression.ScriptBlockExpression
                || (value instanceof Expression.Variable variable
                        && !CONSTANTS.contains(variable.path().userPath().toLowerCase(Locale.ROOT)));
        if (runs) {
            diagnostics.wrong(value.span(), Problem.ATTRIBUTE_ARGUMENT_CONSTANT);
        }
    }

    /** What belongs to no instance has no {@code $this}. */
    private void checkThis(Ast node) {
        if (node instanceof Expression.Variable variable
                && variable.path().userPath().equalsIgnoreCase("this")) {
            diagnostics.wrong(
                    variable.span(), Problem.THIS_IN_STATIC, variable.path().userPath());
        }
        if (!(node instanceof Statement.FunctionDefinition)) {
            Children.of(node).forEach(this::checkThis);
        }
    }

    /** Assigning to a plain variable with the name of a property is a slip. */
    private void checkPropertiesAssigned(Statement.TypeDefinition type, Statement.MethodMember method) {
        Map<String, Statement.PropertyMember> properties = new HashMap<>();
        for (TypeMember member : type.members()) {
            if (member instanceof Statement.PropertyMember property) {
                properties.put(property.name().toLowerCase(Locale.ROOT), property);
            }
        }
        for (ParameterAst parameter : method.parameters()) {
            properties.remove(parameter.name().toLowerCase(Locale.ROOT));
        }
        if (!properties.isEmpty()) {
            checkAssigned(type, properties, method.body());
        }
    }

    private void checkAssigned(
            Statement.TypeDefinition type, Map<String, Statement.PropertyMember> properties, Ast node) {
        if (node instanceof Statement.FunctionDefinition || node instanceof Expression.ScriptBlockExpression) {
            return;
        }
        if (node instanceof Statement.Assignment assignment) {
            List<Expression> targets = assignment.target() instanceof Expression.ArrayLiteral list
                    ? list.elements()
                    : List.of(assignment.target());
            targets.forEach(target -> checkTarget(type, properties, target));
        }
        Children.of(node).forEach(child -> checkAssigned(type, properties, child));
    }

    private void checkTarget(
            Statement.TypeDefinition type, Map<String, Statement.PropertyMember> properties, Expression target) {
        Expression plain = target;
        while (plain instanceof Expression.Convert convert) {
            plain = convert.operand();
        }
        if (!(plain instanceof Expression.Variable variable)
                || variable.path().scope() != null
                || variable.path().drive() != null) {
            return;
        }
        Statement.PropertyMember property =
                properties.get(variable.path().name().toLowerCase(Locale.ROOT));
        if (property != null && property.isStatic()) {
            diagnostics.wrong(
                    variable.span(), Problem.TYPE_MISSING_IN_ASSIGNMENT, "[" + type.name() + "]::", property.name());
        } else if (property != null) {
            diagnostics.wrong(variable.span(), Problem.THIS_MISSING, "$this.", property.name());
        }
    }

    void checkMethod(Statement.MethodMember method) {
        ScriptBlockAst body = method.body();
        if (body.paramBlock() != null) {
            diagnostics.wrong(body.paramBlock().span(), Problem.METHOD_PARAM_BLOCK);
        }
        if (body.namedBlocks()) {
            diagnostics.wrong(firstBlock(body).span(), Problem.METHOD_NAMED_BLOCK);
        }
        if (method.isConstructor() && method.returnType() != null) {
            Span type = method.returnType().span();
            diagnostics.wrong(new Span(type.start() - 1, type.end() + 1), Problem.CONSTRUCTOR_RETURN_TYPE);
        }
        boolean returns = MethodFlow.check(method, diagnostics);
        MethodFlow.checkLabels(method, diagnostics);
        boolean isVoid =
                method.isConstructor() || method.returnType() == null || AssignmentChecks.isVoid(method.returnType());
        if (!returns && !isVoid) {
            diagnostics.wrong(method.nameSpan(), Problem.METHOD_MAY_NOT_RETURN);
        }
    }

    private static StatementBlock firstBlock(ScriptBlockAst body) {
        StatementBlock[] blocks = {body.dynamicParam(), body.begin(), body.process(), body.end(), body.clean()};
        for (StatementBlock block : blocks) {
            if (block != null) {
                return block;
            }
        }
        throw new IllegalStateException("a body with named blocks has one");
    }
}
