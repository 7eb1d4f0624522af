package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import mtsh.language.ast.Ast;
import mtsh.language.ast.Expression;
import mtsh.language.ast.Statement;
import mtsh.language.ast.StatementBlock;
import mtsh.language.ast.TypeName;
import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.type.Members;
import mtsh.language.type.NetMember;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Guesses what values will look like from the text, and from variables that are set already. Runs nothing. */
final class ShapeFinder {
    /** Guesses lead to guesses; further than this nobody follows. */
    private static final int DEEPEST = 24;

    private final Engine engine;
    private final NodePath path;
    private int depth;

    ShapeFinder(Engine engine, NodePath path) {
        this.engine = engine;
        this.path = path;
    }

    /** What comes through the pipeline into the innermost command around the cursor. */
    Shape intoCommand() {
        return intoCommand(path.lastIndexOf(Statement.Command.class, path.size()));
    }

    /** What {@code $_} is at the cursor: what comes into the command that the innermost block is an argument of. */
    Shape underscore() {
        int block = path.lastIndexOf(Expression.ScriptBlockExpression.class, path.size());
        return intoCommand(path.lastIndexOf(Statement.Command.class, block));
    }

    private Shape intoCommand(int command) {
        int pipeline = path.lastIndexOf(Statement.Pipeline.class, command);
        if (pipeline < 0 || command < 0) {
            return Shape.UNKNOWN;
        }
        Statement.Pipeline whole = (Statement.Pipeline) path.get(pipeline);
        int index = whole.elements().indexOf(path.get(command));
        return index <= 0 ? Shape.UNKNOWN : outOf(whole, index - 1);
    }

    /** What the command at this place of a pipeline writes. */
    private Shape outOf(Statement.Pipeline pipeline, int index) {
        if (index < 0) {
            return Shape.UNKNOWN;
        }
        Statement.PipelineElement element = pipeline.elements().get(index);
        if (element instanceof Statement.CommandExpression expression) {
            return elementOf(of(expression.expression()));
        }
        Call call = Call.of((Statement.Command) element, path, engine, null);
        return call == null ? Shape.UNKNOWN : outOf(call, pipeline, index);
    }

    private Shape outOf(Call call, Statement.Pipeline pipeline, int index) {
        switch (call.info().name()) {
            case "Where-Object", "Sort-Object", "Tee-Object", "Get-Unique":
                return outOf(pipeline, index - 1);
            case "Select-Object":
                return selected(call, pipeline, index);
            case "Group-Object":
                return Shape.named(List.of("Count", "Name", "Group", "Values"));
            case "Measure-Object":
                return Shape.named(
                        List.of("Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property"));
            default:
                return of(call.info());
        }
    }

    private Shape selected(Call call, Statement.Pipeline pipeline, int index) {
        Shape before = outOf(pipeline, index - 1);
        List<Expression> chosen = call.values("Property");
        if (call.isBound("ExpandProperty")) {
            return Shape.UNKNOWN;
        }
        List<String> names = new ArrayList<>();
        for (Expression each : chosen) {
            if (each instanceof Expression.StringConstant name) {
                if (name.value().contains("*")) {
                    return before;
                }
                names.add(name.value());
            } else if (each instanceof Expression.Hashtable table) {
                names.addAll(calculatedName(table));
            }
        }
        return names.isEmpty() ? before : new Shape(Shape.named(names).properties(), null, before.origin());
    }

    private static List<String> calculatedName(Expression.Hashtable table) {
        for (Expression.HashtableEntry entry : table.entries()) {
            boolean isName = entry.key() instanceof Expression.StringConstant key
                    && List.of("n", "name", "l", "label").contains(key.value().toLowerCase(Locale.ROOT));
            if (isName
                    && entry.value() instanceof Statement.Pipeline pipeline
                    && only(pipeline) instanceof Expression.StringConstant name) {
                return List.of(name.value());
            }
        }
        return List.of();
    }

    private static Expression only(Statement.Pipeline pipeline) {
        return pipeline.elements().size() == 1 && pipeline.elements().get(0) instanceof Statement.CommandExpression one
                ? one.expression()
                : null;
    }

    private static Shape of(CommandInfo command) {
        List<NetType> types = command.outputTypes().stream()
                .map(Types::find)
                .filter(Objects::nonNull)
                .toList();
        List<Shape.Property> properties =
                Shape.named(command.outputProperties()).properties();
        NetType type = types.isEmpty() ? null : types.get(0);
        // Cmdlets that write texts too do so with parameters that ask for it.
        boolean cmdlet = command.kind() == CommandInfo.Kind.Cmdlet;
        List<NetType> others = types.stream()
                .skip(1)
                .filter(each -> !cmdlet || each != Types.STRING)
                .toList();
        return new Shape(properties, type, command, false, others);
    }

    private Shape of(Statement statement) {
        if (statement instanceof Statement.Pipeline pipeline) {
            return outOf(pipeline, pipeline.elements().size() - 1);
        }
        return statement instanceof Statement.Assignment assignment ? of(assignment.value()) : Shape.UNKNOWN;
    }

    private Shape of(StatementBlock block) {
        List<Statement> statements = block.statements();
        return statements.isEmpty() ? Shape.UNKNOWN : of(statements.get(statements.size() - 1));
    }

    /** What the value of an expression looks like; a collection of objects counts as one of them. */
    Shape of(Expression expression) {
        if (depth >= DEEPEST) {
            return Shape.UNKNOWN;
        }
        depth++;
        try {
            return guess(expression);
        } finally {
            depth--;
        }
    }

    private Shape guess(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            return variable(variable);
        }
        if (expression instanceof Expression.StringConstant || expression instanceof Expression.ExpandableString) {
            return Shape.of(Types.STRING);
        }
        if (expression instanceof Expression.Constant constant) {
            return Shape.of(Types.of(constant.value()));
        }
        if (expression instanceof Expression.TypeLiteral) {
            return Shape.of(Types.find("System.Type"));
        }
        if (expression instanceof Expression.Convert convert) {
            return converted(convert);
        }
        if (expression instanceof Expression.Paren paren) {
            Expression only = paren.body() instanceof Statement.Pipeline pipeline ? only(pipeline) : null;
            return only != null ? of(only) : of(paren.body());
        }
        if (expression instanceof Expression.SubExpression sub) {
            return of(sub.body());
        }
        if (expression instanceof Expression.ArrayExpression array) {
            return of(array.body());
        }
        if (expression instanceof Expression.ArrayLiteral array) {
            return array.elements().isEmpty()
                    ? Shape.UNKNOWN
                    : of(array.elements().get(0));
        }
        return guessByOperands(expression);
    }

    private Shape guessByOperands(Expression expression) {
        if (expression instanceof Expression.Hashtable table) {
            return new Shape(Shape.named(keys(table)).properties(), Types.HASHTABLE, null, true);
        }
        if (expression instanceof Expression.ScriptBlockExpression) {
            return Shape.of(Types.find("System.Management.Automation.ScriptBlock"));
        }
        if (expression instanceof Expression.MemberAccess access) {
            return member(access.target(), access.member(), access.isStatic(), false);
        }
        if (expression instanceof Expression.InvokeMember invoke) {
            return member(invoke.target(), invoke.member(), invoke.isStatic(), true);
        }
        if (expression instanceof Expression.Index index) {
            return elementOf(of(index.target()));
        }
        if (expression instanceof Expression.Unary unary) {
            return unary(unary);
        }
        return expression instanceof Expression.Binary binary ? binary(binary) : Shape.UNKNOWN;
    }

    private Shape unary(Expression.Unary unary) {
        switch (unary.operator()) {
            case NOT:
                return Shape.of(Types.find("System.Boolean"));
            case JOIN:
                return Shape.of(Types.STRING);
            case SPLIT, CSPLIT:
                return Shape.of(Types.find("System.String[]"));
            default:
                Shape operand = of(unary.operand());
                return operand == Shape.UNKNOWN ? Shape.of(Types.find("System.Int32")) : operand;
        }
    }

    private Shape binary(Expression.Binary binary) {
        switch (binary.operator()) {
            case FORMAT, JOIN, REPLACE, SPLIT:
                return Shape.of(Types.STRING);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER:
                return of(binary.left());
            case RANGE:
                return Shape.of(Types.find("System.Int32[]"));
            case AS:
                return binary.right() instanceof Expression.TypeLiteral type
                        ? ofTypeName(type.type().fullText())
                        : Shape.UNKNOWN;
            default:
                return Shape.of(Types.find("System.Boolean"));
        }
    }

    private Shape converted(Expression.Convert convert) {
        String name = convert.type().fullText();
        boolean custom = name.equalsIgnoreCase("pscustomobject") || name.equalsIgnoreCase("psobject");
        if (custom && convert.operand() instanceof Expression.Hashtable table) {
            return Shape.named(keys(table));
        }
        return ofTypeName(name);
    }

    private static List<String> keys(Expression.Hashtable table) {
        List<String> names = new ArrayList<>();
        for (Expression.HashtableEntry entry : table.entries()) {
            if (entry.key() instanceof Expression.StringConstant key) {
                names.add(key.value());
            }
        }
        return names;
    }

    private Shape member(Expression target, Expression member, boolean isStatic, boolean call) {
        if (!(member instanceof Expression.StringConstant name)) {
            return Shape.UNKNOWN;
        }
        NetType type = isStatic ? staticType(target) : of(target).type();
        if (type == null) {
            return Shape.UNKNOWN;
        }
        if (call) {
            List<NetMember.Method> methods = isStatic ? type.staticMethods(name.value()) : type.methods(name.value());
            boolean creates = isStatic && name.value().equalsIgnoreCase("new");
            return creates
                    ? Shape.of(type)
                    : methods.isEmpty()
                            ? Shape.UNKNOWN
                            : ofTypeName(methods.get(0).returnType());
        }
        NetMember.Property property = isStatic ? type.staticProperty(name.value()) : type.property(name.value());
        if (property != null) {
            return ofTypeName(property.typeName());
        }
        return isStatic && type.isEnum() ? Shape.of(type) : Shape.UNKNOWN;
    }

    private Shape ofTypeName(String name) {
        return Shape.of(TypesInText.find(name, path));
    }

    /** The type that stands before {@code ::}, or null. */
    NetType staticType(Expression target) {
        if (target instanceof Expression.TypeLiteral literal) {
            return TypesInText.find(literal.type().fullText(), path);
        }
        return SafeValue.of(target, engine) instanceof NetType type ? type : null;
    }

    private static Shape elementOf(Shape shape) {
        boolean array = shape.type() != null && shape.type().isArray();
        return array ? Shape.of(shape.type().elementType()) : shape;
    }

    private Shape variable(Expression.Variable variable) {
        String name = variable.path().name();
        if (name.equals("_") || name.equalsIgnoreCase("PSItem")) {
            ShapeFinder there = new ShapeFinder(engine, path.to(variable.span()));
            there.depth = depth;
            if (there.isInCatch()) {
                return Shape.of(Types.find("System.Management.Automation.ErrorRecord"));
            }
            Shape piped = there.underscore();
            return piped == Shape.UNKNOWN ? ofSession(name) : piped;
        }
        int type = path.lastIndexOf(Statement.TypeDefinition.class, path.size());
        if (type >= 0 && name.equalsIgnoreCase("this")) {
            return ofTypeName(((Statement.TypeDefinition) path.get(type)).name());
        }
        Shape looped = loopVariable(name);
        if (looped != null) {
            return looped;
        }
        Statement.Assignment last = null;
        for (Statement.Assignment each :
                Assignments.before(path, variable.span().start())) {
            last = Assignments.name(each).equalsIgnoreCase(name) ? each : last;
        }
        return last != null ? assigned(last) : ofSession(name);
    }

    /** Whether a catch or trap is nearer than a block that a command runs. */
    private boolean isInCatch() {
        int handler = Math.max(
                path.lastIndexOf(Statement.CatchClause.class, path.size()),
                path.lastIndexOf(Statement.Trap.class, path.size()));
        return handler > path.lastIndexOf(Expression.ScriptBlockExpression.class, path.size());
    }

    private Shape assigned(Statement.Assignment assignment) {
        TypeName constraint = assignment.target() instanceof Expression.Convert convert ? convert.type() : null;
        return constraint == null ? of(assignment.value()) : ofTypeName(constraint.fullText());
    }

    /** The variable of a foreach around the cursor, or null when there is none of this name. */
    private Shape loopVariable(String name) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Ast node = path.get(i);
            if (node instanceof Statement.Foreach loop
                    && loop.variable().path().name().equalsIgnoreCase(name)) {
                return elementOf(of(loop.collection()));
            }
        }
        return null;
    }

    private Shape ofSession(String name) {
        Map<String, Variable> variables = engine.variables();
        Variable variable = variables.get(name.toLowerCase(Locale.ROOT));
        return variable == null ? Shape.UNKNOWN : ofValue(variable.value());
    }

    private static Shape ofValue(Object value) {
        Object one = value;
        Object plain = PSObject.unwrap(value);
        if (!(plain instanceof PSDictionary) && !(plain instanceof String)) {
            List<Object> list = Enumeration.list(plain);
            one = list == null ? value : list.isEmpty() ? null : list.get(0);
        }
        if (one == null) {
            return Shape.of(Types.of(value));
        }
        List<Shape.Property> properties = new ArrayList<>();
        Members.properties(one).forEach(each -> properties.add(new Shape.Property(each.name(), "")));
        if (PSObject.unwrap(one) instanceof PSDictionary table) {
            table.keys().forEach(key -> properties.add(new Shape.Property(String.valueOf(key), "")));
            return new Shape(properties, Types.of(one), null, true);
        }
        return new Shape(properties, Types.of(one), null);
    }
}
