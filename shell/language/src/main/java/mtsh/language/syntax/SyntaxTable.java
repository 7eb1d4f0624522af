package mtsh.language.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * The types of {@code System.Management.Automation.Language}, one a line: name, base, kind, interfaces, properties. In a property's
 * type {@code ~} stands for the namespace, {@code *X} for a read-only collection of X of the namespace.
 */
public final class SyntaxTable {
    /** In the form of the table of all types, which reads the first four columns. */
    public static final String TEXT = """
            IScriptExtent||i||
            IScriptPosition||i||
            ITypeName||i||
            InternalScriptExtent||c|Management.Automation.Language.IScriptExtent|string File;~IScriptPosition StartScriptPosition;\
            ~IScriptPosition EndScriptPosition;int StartLineNumber;int StartColumnNumber;int EndLineNumber;int EndColumnNumber;\
            int StartOffset;int EndOffset;string Text
            InternalScriptPosition||c|Management.Automation.Language.IScriptPosition|string File;int LineNumber;int ColumnNumber;\
            string Line;int Offset
            ParseError||c||~IScriptExtent Extent;string ErrorId;string Message;bool IncompleteInput
            Token||c||string Text;~TokenFlags TokenFlags;~TokenKind Kind;bool HasError;~IScriptExtent Extent
            NumberToken|Token|c||System.Object Value
            ParameterToken|Token|c||string ParameterName;bool UsedColon
            VariableToken|Token|c||string Name;System.Management.Automation.VariablePath VariablePath
            StringToken|Token|c||string Value
            StringLiteralToken|StringToken|c||
            StringExpandableToken|StringToken|c||*Token NestedTokens
            LabelToken|Token|c||string LabelText
            RedirectionToken|Token|c||
            InputRedirectionToken|RedirectionToken|c||
            MergingRedirectionToken|RedirectionToken|c||~RedirectionStream FromStream;~RedirectionStream ToStream
            FileRedirectionToken|RedirectionToken|c||~RedirectionStream FromStream;bool Append
            Parser||a||
            CodeGeneration||a||
            NullString||c||
            TypeName||c|Management.Automation.Language.ITypeName|string FullName;string Name;string AssemblyName;bool IsArray;\
            bool IsGeneric;~IScriptExtent Extent
            ArrayTypeName||c|Management.Automation.Language.ITypeName|string FullName;string Name;string AssemblyName;bool IsArray;\
            bool IsGeneric;~IScriptExtent Extent;~ITypeName ElementType;int Rank
            GenericTypeName||c|Management.Automation.Language.ITypeName|string FullName;string Name;string AssemblyName;bool IsArray;\
            bool IsGeneric;~IScriptExtent Extent;~ITypeName TypeName;*ITypeName GenericArguments
            ScriptRequirements||c||string RequiredApplicationId;version RequiredPSVersion;\
            System.Collections.ObjectModel.ReadOnlyCollection[string] RequiredPSEditions;System.Object RequiredModules;\
            System.Collections.ObjectModel.ReadOnlyCollection[string] RequiredAssemblies;bool IsElevationRequired
            Ast||c||~IScriptExtent Extent;~Ast Parent
            ErrorStatementAst|PipelineBaseAst|c||~Token Kind;System.Object Flags;*Ast Conditions;*Ast Bodies;*Ast NestedAst
            ErrorExpressionAst|ExpressionAst|c||*Ast NestedAst
            ScriptBlockAst|Ast|c||*AttributeAst Attributes;*UsingStatementAst UsingStatements;~ParamBlockAst ParamBlock;\
            ~NamedBlockAst BeginBlock;~NamedBlockAst ProcessBlock;~NamedBlockAst EndBlock;~NamedBlockAst CleanBlock;\
            ~NamedBlockAst DynamicParamBlock;~ScriptRequirements ScriptRequirements
            ParamBlockAst|Ast|c||*AttributeAst Attributes;*ParameterAst Parameters
            NamedBlockAst|Ast|c||bool Unnamed;~TokenKind BlockKind;*StatementAst Statements;*TrapStatementAst Traps
            NamedAttributeArgumentAst|Ast|c||string ArgumentName;~ExpressionAst Argument;bool ExpressionOmitted
            AttributeBaseAst|Ast|c||~ITypeName TypeName
            AttributeAst|AttributeBaseAst|c||*ExpressionAst PositionalArguments;*NamedAttributeArgumentAst NamedArguments
            TypeConstraintAst|AttributeBaseAst|c||
            ParameterAst|Ast|c||*AttributeBaseAst Attributes;~VariableExpressionAst Name;~ExpressionAst DefaultValue;type StaticType
            StatementBlockAst|Ast|c||*StatementAst Statements;*TrapStatementAst Traps
            StatementAst|Ast|c||
            TypeDefinitionAst|StatementAst|c||string Name;*AttributeAst Attributes;*TypeConstraintAst BaseTypes;*MemberAst Members;\
            ~TypeAttributes TypeAttributes;bool IsEnum;bool IsClass;bool IsInterface
            UsingStatementAst|StatementAst|c||~UsingStatementKind UsingStatementKind;~StringConstantExpressionAst Name;\
            ~StringConstantExpressionAst Alias;~HashtableAst ModuleSpecification
            MemberAst|Ast|c||string Name
            PropertyMemberAst|MemberAst|c||~TypeConstraintAst PropertyType;*AttributeAst Attributes;\
            ~PropertyAttributes PropertyAttributes;~ExpressionAst InitialValue;bool IsPublic;bool IsPrivate;bool IsHidden;bool IsStatic
            FunctionMemberAst|MemberAst|c||*AttributeAst Attributes;~TypeConstraintAst ReturnType;*ParameterAst Parameters;\
            ~ScriptBlockAst Body;~MethodAttributes MethodAttributes;bool IsPublic;bool IsPrivate;bool IsHidden;bool IsStatic;\
            bool IsConstructor
            FunctionDefinitionAst|StatementAst|c||bool IsFilter;bool IsWorkflow;string Name;*ParameterAst Parameters;~ScriptBlockAst Body
            IfStatementAst|StatementAst|c||System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[~PipelineBaseAst,~StatementBlockAst]] \
            Clauses;~StatementBlockAst ElseClause
            DataStatementAst|StatementAst|c||string Variable;*ExpressionAst CommandsAllowed;~StatementBlockAst Body
            LabeledStatementAst|StatementAst|c||string Label;~PipelineBaseAst Condition
            LoopStatementAst|LabeledStatementAst|c||~StatementBlockAst Body
            ForEachStatementAst|LoopStatementAst|c||~VariableExpressionAst Variable;~ExpressionAst ThrottleLimit;~ForEachFlags Flags
            ForStatementAst|LoopStatementAst|c||~PipelineBaseAst Initializer;~PipelineBaseAst Iterator
            DoWhileStatementAst|LoopStatementAst|c||
            DoUntilStatementAst|LoopStatementAst|c||
            WhileStatementAst|LoopStatementAst|c||
            SwitchStatementAst|LabeledStatementAst|c||~SwitchFlags Flags;\
            System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[~ExpressionAst,~StatementBlockAst]] Clauses;\
            ~StatementBlockAst Default
            CatchClauseAst|Ast|c||*TypeConstraintAst CatchTypes;bool IsCatchAll;~StatementBlockAst Body
            TryStatementAst|StatementAst|c||~StatementBlockAst Body;*CatchClauseAst CatchClauses;~StatementBlockAst Finally
            TrapStatementAst|StatementAst|c||~TypeConstraintAst TrapType;~StatementBlockAst Body
            BreakStatementAst|StatementAst|c||~ExpressionAst Label
            ContinueStatementAst|StatementAst|c||~ExpressionAst Label
            ReturnStatementAst|StatementAst|c||~PipelineBaseAst Pipeline
            ExitStatementAst|StatementAst|c||~PipelineBaseAst Pipeline
            ThrowStatementAst|StatementAst|c||bool IsRethrow;~PipelineBaseAst Pipeline
            BlockStatementAst|StatementAst|c||~StatementBlockAst Body;~Token Kind
            PipelineBaseAst|StatementAst|c||
            ChainableAst|PipelineBaseAst|c||
            PipelineChainAst|ChainableAst|c||~ChainableAst LhsPipelineChain;~PipelineAst RhsPipeline;~TokenKind Operator;bool Background
            PipelineAst|ChainableAst|c||*CommandBaseAst PipelineElements;bool Background
            AssignmentStatementAst|PipelineBaseAst|c||~ExpressionAst Left;~TokenKind Operator;~StatementAst Right;\
            ~IScriptExtent ErrorPosition
            CommandElementAst|Ast|c||
            CommandParameterAst|CommandElementAst|c||string ParameterName;~ExpressionAst Argument;~IScriptExtent ErrorPosition
            CommandBaseAst|StatementAst|c||*RedirectionAst Redirections
            CommandAst|CommandBaseAst|c||*CommandElementAst CommandElements;~TokenKind InvocationOperator;System.Object DefiningKeyword
            CommandExpressionAst|CommandBaseAst|c||~ExpressionAst Expression
            RedirectionAst|Ast|c||~RedirectionStream FromStream
            MergingRedirectionAst|RedirectionAst|c||~RedirectionStream ToStream
            FileRedirectionAst|RedirectionAst|c||~ExpressionAst Location;bool Append
            ExpressionAst|CommandElementAst|c||type StaticType
            TernaryExpressionAst|ExpressionAst|c||~ExpressionAst Condition;~ExpressionAst IfTrue;~ExpressionAst IfFalse
            BinaryExpressionAst|ExpressionAst|c||~TokenKind Operator;~ExpressionAst Left;~ExpressionAst Right;\
            ~IScriptExtent ErrorPosition
            UnaryExpressionAst|ExpressionAst|c||~TokenKind TokenKind;~ExpressionAst Child
            AttributedExpressionAst|ExpressionAst|c||~ExpressionAst Child;~AttributeBaseAst Attribute
            ConvertExpressionAst|AttributedExpressionAst|c||~TypeConstraintAst Type
            MemberExpressionAst|ExpressionAst|c||~ExpressionAst Expression;~CommandElementAst Member;bool Static;bool NullConditional
            InvokeMemberExpressionAst|MemberExpressionAst|c||*ITypeName GenericTypeArguments;*ExpressionAst Arguments
            BaseCtorInvokeMemberExpressionAst|InvokeMemberExpressionAst|c||
            TypeExpressionAst|ExpressionAst|c||~ITypeName TypeName
            VariableExpressionAst|ExpressionAst|c||System.Management.Automation.VariablePath VariablePath;bool Splatted
            ConstantExpressionAst|ExpressionAst|c||System.Object Value
            StringConstantExpressionAst|ConstantExpressionAst|c||~StringConstantType StringConstantType
            ExpandableStringExpressionAst|ExpressionAst|c||string Value;~StringConstantType StringConstantType;\
            *ExpressionAst NestedExpressions
            ScriptBlockExpressionAst|ExpressionAst|c||~ScriptBlockAst ScriptBlock
            ArrayLiteralAst|ExpressionAst|c||*ExpressionAst Elements
            HashtableAst|ExpressionAst|c||\
            System.Collections.ObjectModel.ReadOnlyCollection[System.Tuple[~ExpressionAst,~StatementAst]] KeyValuePairs
            ArrayExpressionAst|ExpressionAst|c||~StatementBlockAst SubExpression
            ParenExpressionAst|ExpressionAst|c||~PipelineBaseAst Pipeline
            SubExpressionAst|ExpressionAst|c||~StatementBlockAst SubExpression
            UsingExpressionAst|ExpressionAst|c||~ExpressionAst SubExpression
            IndexExpressionAst|ExpressionAst|c||~ExpressionAst Target;~ExpressionAst Index;bool NullConditional
            """;

    private static final Map<String, String> PROPERTIES = new HashMap<>();

    static {
        TEXT.lines().forEach(line -> {
            String[] fields = line.split("\\|", -1);
            PROPERTIES.put(fields[0], fields[4]);
        });
    }

    private SyntaxTable() {}

    /** The definitions of the properties that a type adds to its base's, one a line; null for a type that is not here. */
    public static String definitions(String typeName) {
        String properties = PROPERTIES.getOrDefault(typeName, "");
        if (properties.isEmpty()) {
            return properties;
        }
        StringBuilder text = new StringBuilder();
        for (String property : properties.split(";")) {
            text.append(expand(property)).append(" {get;}\n");
        }
        return text.toString();
    }

    private static String expand(String property) {
        String expanded = property;
        if (property.startsWith("*")) {
            int blank = property.indexOf(' ');
            expanded = "System.Collections.ObjectModel.ReadOnlyCollection[~" + property.substring(1, blank) + "]"
                    + property.substring(blank);
        }
        return expanded.replace("~", SyntaxPart.NAMESPACE);
    }
}
