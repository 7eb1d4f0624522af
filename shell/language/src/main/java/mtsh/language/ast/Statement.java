package mtsh.language.ast;

import java.util.List;

/** Whatever a block is made of. */
public sealed interface Statement extends Ast {
    /** {@code a | b | c}; elements are {@link Command}s, the first may be a {@link CommandExpression}. */
    record Pipeline(Span span, List<PipelineElement> elements, boolean background) implements Statement {}

    sealed interface PipelineElement extends Ast permits Command, CommandExpression {}

    enum Invocation {
        NONE,
        CALL,
        DOT
    }

    /** {@code name arg -Parameter value > file}; {@code elements} has the name first. */
    record Command(Span span, Invocation invocation, List<CommandElement> elements, List<Redirection> redirections)
            implements PipelineElement {}

    record CommandExpression(Span span, Expression expression, List<Redirection> redirections)
            implements PipelineElement {}

    /** {@code a && b}, {@code a || b} */
    record PipelineChain(Span span, Statement left, boolean and, Statement right, boolean background)
            implements Statement {}

    enum AssignmentOperator {
        ASSIGN,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        REMAINDER,
        COALESCE
    }

    record Assignment(Span span, Expression target, AssignmentOperator operator, Statement value, Span operatorSpan)
            implements Statement {}

    record IfClause(Statement condition, StatementBlock body) {}

    record If(Span span, List<IfClause> clauses, StatementBlock elseBody) implements Statement {}

    record While(Span span, String label, Statement condition, StatementBlock body) implements Statement {}

    /** {@code do { } while (c)}, or {@code until (c)}. */
    record DoLoop(Span span, String label, StatementBlock body, Statement condition, boolean until)
            implements Statement {}

    /** The three parts may be null. */
    record For(
            Span span,
            String label,
            Statement initializer,
            Statement condition,
            Statement iterator,
            StatementBlock body)
            implements Statement {}

    record Foreach(
            Span span,
            String label,
            Expression.Variable variable,
            Statement collection,
            Expression throttleLimit,
            boolean parallel,
            StatementBlock body)
            implements Statement {}

    enum SwitchMode {
        EXACT,
        WILDCARD,
        REGEX
    }

    /** A case's key is any expression; a bare word is a StringConstant. */
    record SwitchCase(Expression key, StatementBlock body) {}

    record Switch(
            Span span,
            String label,
            SwitchMode mode,
            boolean caseSensitive,
            boolean parallel,
            Statement condition,
            Expression file,
            List<SwitchCase> cases,
            StatementBlock defaultBody)
            implements Statement {}

    /** {@code types} is empty for a catch of everything. */
    record CatchClause(Span span, List<TypeName> types, StatementBlock body) implements Ast {}

    record Try(Span span, StatementBlock body, List<CatchClause> catches, StatementBlock finallyBody)
            implements Statement {}

    /** {@code type} is null for a trap of everything. */
    record Trap(Span span, TypeName type, StatementBlock body) implements Statement {}

    record Throw(Span span, Statement value) implements Statement {}

    record Return(Span span, Statement value) implements Statement {}

    record Exit(Span span, Statement value) implements Statement {}

    record Break(Span span, Expression label) implements Statement {}

    record Continue(Span span, Expression label) implements Statement {}

    enum FunctionKind {
        FUNCTION,
        FILTER,
        WORKFLOW
    }

    /** Parameters in parentheses after the name, or null; a {@code param} block is in the body. */
    record FunctionDefinition(
            Span span, FunctionKind kind, String name, List<ParameterAst> parameters, ScriptBlockAst body)
            implements Statement {}

    record Data(Span span, String variable, List<Expression> supportedCommands, StatementBlock body)
            implements Statement {}

    /** A block in parentheses' stead: {@code parallel { }} and {@code sequence { }} of 5.1 workflows. */
    record Block(Span span, String keyword, StatementBlock body) implements Statement {}

    enum UsingKind {
        NAMESPACE,
        MODULE,
        ASSEMBLY,
        TYPE,
        COMMAND
    }

    record UsingStatement(Span span, UsingKind kind, String name, Expression specification) implements Statement {}

    enum TypeKind {
        CLASS,
        ENUM,
        INTERFACE
    }

    sealed interface TypeMember extends Ast permits PropertyMember, MethodMember {}

    record PropertyMember(
            Span span,
            String name,
            TypeName type,
            List<Attribute> attributes,
            boolean isStatic,
            boolean isHidden,
            Expression initialValue)
            implements TypeMember {}

    /** A constructor has the class's name; {@code baseArguments} are those of {@code : base(...)}, or null. */
    record MethodMember(
            Span span,
            Span nameSpan,
            String name,
            TypeName returnType,
            List<Attribute> attributes,
            List<ParameterAst> parameters,
            boolean isStatic,
            boolean isHidden,
            boolean isConstructor,
            List<Expression> baseArguments,
            ScriptBlockAst body)
            implements TypeMember {}

    record TypeDefinition(
            Span span,
            TypeKind kind,
            String name,
            List<Attribute> attributes,
            List<TypeName> baseTypes,
            List<TypeMember> members)
            implements Statement {}

    /** What stood where a statement should be; only in trees with errors. */
    record Error(Span span, List<Ast> children) implements Statement {}
}
