package mtsh.language.parse;

/** Every way in which text can be wrong: PowerShell's error id and text, {@code {0}} standing for the culprit. */
enum Problem {
    AMPERSAND_IN_CHAIN(
            "BackgroundOperatorInPipelineChain",
            "Background operators can only be used at the end of a pipeline chain."),
    ARRAY_RANK(
            "ArrayHasTooManyDimensions",
            "The array has too many dimensions: {0}. The number of dimensions for an array must be less than or equal to 32."),
    AUTOMATIC_TYPE(
            "AssignmentStatementToAutomaticNotSupported", "Cannot assign automatic variable '{0}' with type '{1}'"),
    ATTRIBUTE_UNEXPECTED("UnexpectedAttribute", "Unexpected attribute '{0}'."),
    ASSEMBLY_NAME_MISSING(
            "MissingAssemblyNameSpecification", "The type name is missing the assembly name specification."),
    BASE_CALL_MISSING("MissingBaseCtorCall", "Missing 'base' after ':' in a base class constructor call."),
    BODY_MISSING_AFTER_KEYWORD("MissingStatementAfterKeyword", "Missing statement body after keyword '{0}'."),
    BRACE_MISSING("MissingEndCurlyBrace", "Missing closing '}' in statement block or type definition."),
    BRACE_IN_VARIABLE("OpenBraceNeedsToBeBackTickedInVariableName", "Use `{ instead of { in variable names."),
    CATCH_ALL_NOT_LAST("EmptyCatchNotLast", "Catch block must be the last catch block."),
    CATCH_BODY_MISSING("MissingCatchHandlerBlock", "The Catch block is missing its statement block."),
    CATCH_OR_FINALLY_MISSING("MissingCatchOrFinally", "The Try statement is missing its Catch or Finally block."),
    CATCH_TYPE_REPEATED("ExceptionTypeAlreadyCaught", "Exception type {0} is already handled by a previous handler."),
    CHAIN_ELEMENT_EMPTY("EmptyPipelineChainElement", "A pipeline chain operator must be followed by a pipeline."),
    CLAUSE_REPEATED("DuplicateScriptCommandClause", "Script command clause '{0}' has already been defined."),
    COLON_MISSING_IN_TERNARY("MissingColonInTernaryExpression", "Missing ':' in the ternary expression."),
    COMMENT_OPEN("MissingTerminatorMultiLineComment", "The terminator '#>' is missing from the multiline comment."),
    CONDITION_MISSING("IfStatementMissingCondition", "Missing condition in if statement after '{0} ('."),
    CONFIGURATION_UNSUPPORTED(
            "ConfigurationNotSupportedInPowerShellCore", "Configuration keyword is not supported in PowerShell 6+."),
    CONSTRUCTOR_RETURN_TYPE("ConstructorCantHaveReturnType", "A constructor cannot specify a return type."),
    DATA_BODY_MISSING("MissingStatementBlockForDataSection", "The Data section is missing its statement block."),
    DATA_PARAMETER(
            "InvalidParameterForDataSectionStatement",
            "The \"{0}\" parameter of the Data section is not valid. The valid Data section parameter is SupportedCommand."),
    DATA_VALUE_MISSING(
            "MissingValueForSupportedCommandInDataSectionStatement",
            "The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or function name to the parameter."),
    ELSE_BODY_MISSING("MissingStatementBlockAfterElse", "Missing statement block after 'else' keyword."),
    EQUALS_MISSING_IN_ALIAS("MissingEqualsInUsingAlias", "Missing '=' operator"),
    EQUALS_MISSING_IN_HASH("MissingEqualsInHashLiteral", "Missing '=' operator after key in hash literal."),
    ESCAPE_INVALID(
            "InvalidUnicodeEscapeSequence",
            "The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a closing '}'."),
    ESCAPE_OPEN("MissingUnicodeEscapeSequenceTerminator", "The Unicode escape sequence is missing the closing '}'."),
    ESCAPE_TOO_LONG(
            "TooManyDigitsInUnicodeEscapeSequence",
            "The Unicode escape sequence contains more than the maximum of six hex digits between braces."),
    ESCAPE_VALUE(
            "InvalidUnicodeEscapeSequenceValue",
            "The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF."),
    EXPRESSION_EXPECTED("ExpectedExpression", "An expression was expected after '('."),
    EXPRESSION_MISSING_AFTER_KEYWORD("MissingExpressionAfterKeyword", "Missing expression after '{0}' in loop."),
    EXPRESSION_MISSING_AFTER_OPERATOR(
            "MissingExpressionAfterOperator", "Missing expression after unary operator '{0}'."),
    EXPRESSION_MISSING_AFTER_TOKEN("MissingExpressionAfterToken", "Missing expression after '{0}'."),
    EXPRESSION_MISSING_IN_ARGUMENT(
            "MissingExpressionInNamedArgument", "Missing statement after '=' in named argument."),
    EXPRESSION_MISSING_IN_PIPELINE("MissingExpression", "Missing expression after '{0}' in pipeline element."),
    EXPRESSION_NOT_FIRST(
            "ExpressionsMustBeFirstInPipeline", "Expressions are only allowed as the first element of a pipeline."),
    FILE_MISSING("MissingFileSpecification", "Missing file specification after redirection operator."),
    FILE_OPTION_MISSING(
            "MissingFilenameOption",
            "Cannot process the 'switch' statement because of a missing file name argument to the -file option."),
    FINALLY_BODY_MISSING("MissingFinallyStatementBlock", "The Finally block is missing its statement block."),
    FINALLY_LEFT("ControlLeavingFinally", "Flow of control cannot leave a Finally block."),
    FLAG_RESERVED("KeywordParameterReservedForFutureUse", "The {0} '-{1}' parameter is reserved for future use."),
    FOREACH_BODY_MISSING(
            "MissingForeachStatement",
            "Missing statement body in foreach loop.\nThe correct form is: foreach ($a in $b) {...}"),
    FOREACH_EXPRESSION_MISSING(
            "MissingForeachExpression",
            "Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}"),
    FOREACH_FLAG("InvalidForeachFlag", "The parameter {0} is not valid for the foreach statement."),
    FOREACH_IN_MISSING(
            "MissingInInForeach",
            "Missing 'in' after variable in foreach loop.\nThe correct form is: foreach ($a in $b) {...}"),
    FOREACH_PARENTHESIS_MISSING(
            "MissingEndParenthesisAfterForeach",
            "Missing closing ')' after expression part of foreach loop.\nThe correct form is: foreach ($a in $b) {...}"),
    FOREACH_VARIABLE_MISSING(
            "MissingVariableNameAfterForeach",
            "Missing variable name after foreach.\nThe correct form is: foreach ($a in $b) {...}"),
    FUNCTION_BODY_MISSING("MissingFunctionBody", "Missing function body in function declaration."),
    HASH_KEY_REPEATED("DuplicateKeyInHashLiteral", "Duplicate keys '{0}' are not allowed in hash literals."),
    HASH_STATEMENT_MISSING("MissingStatementInHashLiteral", "Missing statement after '=' in hash literal."),
    HERE_STRING_HEADER(
            "UnexpectedCharactersAfterHereStringHeader",
            "No characters are allowed after a here-string header but before the end of the line."),
    HERE_STRING_FOOTER("WhitespaceBeforeHereStringFooter", "White space is not allowed before the string terminator."),
    INDEX_MISSING("MissingArrayIndexExpression", "Array index expression is missing or not valid."),
    INDEX_OPEN("MissingEndSquareBracket", "Missing ']' after array index expression."),
    LEFT_SIDE(
            "InvalidLeftHandSide",
            "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property."),
    LIST_ARGUMENT_MISSING("MissingArgument", "Missing argument in parameter list."),
    LOOP_BODY_MISSING("MissingLoopStatement", "Missing statement body in {0} loop."),
    MEMBER_INCOMPLETE("IncompleteMemberDefinition", "Missing a property name or method definition."),
    MEMBER_REPEATED("MemberAlreadyDefined", "The member '{0}' is already defined."),
    METHOD_NAMED_BLOCK("NamedBlockNotAllowedInMethod", "A named block is not allowed in a class method."),
    METHOD_PARAM_BLOCK("ParamBlockNotAllowedInMethod", "A param block is not allowed in a class method."),
    METHOD_PARAMETERS_MISSING("MissingMethodParameterList", "Missing '(' in class method parameter list."),
    METHOD_CALL_OPEN("MissingEndParenthesisInMethodCall", "Missing ')' in method call."),
    NAME_MISSING_AFTER_KEYWORD("MissingNameAfterKeyword", "Missing name after {0} keyword."),
    NAMED_ARGUMENT_REPEATED("DuplicateNamedArgument", "Duplicate named arguments '{0}' are not allowed."),
    NAMED_BLOCK_BODY_MISSING("MissingNamedStatementBlock", "Missing statement block after '{0}'."),
    NAMED_BLOCK_EXPECTED(
            "MissingNamedBlocks",
            "unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'."),
    NAMESPACE_ALIAS_MISSING("MissingNamespaceAlias", "Missing namespace alias"),
    NUMBER_INVALID("BadNumericConstant", "The numeric constant {0} is not valid."),
    OPERATOR_NEEDS_VARIABLE(
            "OperatorRequiresVariableOrProperty", "The '{0}' operator works only on variables or on properties."),
    ORDERED_NOT_ON_HASH(
            "OrderedAttributeOnlyOnHashLiteralNode", "The {0} attribute can be specified only on a hash literal node."),
    PARAMETER_LIST_OPEN("MissingEndParenthesisInFunctionParameterList", "Missing ')' in function parameter list."),
    PARAMETER_INVALID(
            "InvalidFunctionParameter",
            "Parameter declarations are a comma-separated list of variable names with optional initializer expressions."),
    PARAMETER_NEEDS_ARGUMENT("ParameterRequiresArgument", "Parameter {0} requires an argument."),
    PARAMETER_REPEATED("DuplicateFormalParameter", "Duplicate parameter ${0} in parameter list."),
    PARAMETERS_TWICE(
            "OnlyOneParameterListAllowed",
            "The param statement cannot be used if arguments were specified in the function declaration."),
    PARENTHESIS_MISSING_AFTER_KEYWORD("MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword '{0}'."),
    PARENTHESIS_MISSING_IN_IF("MissingOpenParenthesisInIfStatement", "Missing '(' after '{0}' in if statement."),
    PARENTHESIS_OPEN("MissingEndParenthesisInExpression", "Missing closing ')' in expression."),
    PARENTHESIS_OPEN_AFTER_STATEMENT(
            "MissingEndParenthesisAfterStatement", "Missing closing ')' after expression in '{0}' statement."),
    PIPE_ELEMENT_EMPTY("EmptyPipeElement", "An empty pipe element is not allowed."),
    PROPERTY_NAME_MISSING("MissingPropertyName", "Missing property name after reference operator."),
    PROPERTY_TERMINATOR_MISSING("MissingPropertyTerminator", "Missing ';' or end-of-line in property definition."),
    QUALIFIER_REPEATED("DuplicateQualifier", "Duplicate '{0}' qualifier"),
    REDIRECTION_UNSUPPORTED("RedirectionNotSupported", "The '{0}' operator is reserved for future use."),
    REQUIRED_NAME_MISSING("RequiredNameOrExpressionMissing", "A required name or expression was missing."),
    REQUIRES_ARGUMENT(
            "RequiresInvalidStringArgument",
            "The argument for the {0} parameter is not valid. Specify a valid string argument."),
    REQUIRES_VERSION(
            "RequiresVersionInvalid",
            "The argument for the Version parameter is not valid. Specify a valid PowerShell version, in the format major.minor version."),
    RESERVED_KEYWORD(
            "ReservedKeywordNotAllowed", "The '{0}' keyword is not supported in this version of the language."),
    SPLATTING(
            "SplattingNotPermitted",
            "The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' can be used only as an argument to a command. To reference variables in an expression use '${0}'."),
    SPLATTING_IN_LIST(
            "SplattingNotPermittedInArgumentList",
            "Splatted variables like '@{0}' cannot be part of a comma-separated list of arguments."),
    STATEMENT_BODY_MISSING("MissingStatementBlock", "Missing statement block after {0} ( condition )."),
    STATEMENT_TERMINATOR_MISSING("MissingStatementTerminator", "Missing a newline or semicolon."),
    STREAM_REDIRECTED_TWICE("StreamAlreadyRedirected", "The {0} for this command is already redirected."),
    STRING_INCOMPLETE("IncompleteString", "Incomplete string token."),
    STRING_OPEN("TerminatorExpectedAtEndOfString", "The string is missing the terminator: {0}."),
    SUBEXPRESSION_OPEN("MissingEndParenthesisInSubexpression", "Missing closing ')' in subexpression."),
    SUBEXPRESSION_OPEN_IN_STRING(
            "IncompleteDollarSubexpressionReference", "$(subexpression) is missing the closing ')'."),
    SWITCH_BODY_OPEN("MissingCurlyBraceInSwitchStatement", "Missing '{' in switch statement."),
    SWITCH_CLAUSE_BODY_MISSING("MissingSwitchStatementClause", "Missing statement block in switch statement clause."),
    SWITCH_CONDITION_MISSING("MissingSwitchConditionExpression", "Missing condition in switch statement clause."),
    SWITCH_DEFAULT_REPEATED("MultipleSwitchDefaultClauses", "A switch statement can have only one default clause."),
    SWITCH_FLAG("InvalidSwitchFlag", "The parameter {0} is not valid for the switch statement."),
    SWITCH_PARENTHESIS_OPEN(
            "MissingEndParenthesisInSwitchStatement", "Missing ')' after expression in switch statement."),
    SWITCH_VALUE_MISSING(
            "PipelineValueRequired",
            "A switch statement must have one of the following:  '-file file_name' or '( expression )'."),
    THROTTLE_LIMIT_MISSING(
            "MissingThrottleLimit",
            "The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to the parameter."),
    TOKEN_UNEXPECTED("UnexpectedToken", "Unexpected token '{0}' in expression or statement."),
    TOKEN_UNRECOGNIZED("UnrecognizedToken", "Unrecognized token in source text."),
    TOO_COMPLICATED("ScriptTooComplicated", "Processing was stopped because the script is too complex."),
    TOO_MANY("TooManyErrors", "Not all parse errors were reported.  Correct the reported errors and try again."),
    TRAP_BODY_MISSING("MissingTrapStatement", "The 'trap' statement was incomplete. A trap statement requires a body."),
    TRY_BODY_MISSING("MissingTryStatementBlock", "The Try statement is missing its statement block."),
    TYPE_BEFORE_PARAM("TypeNotAllowedBeforeParam", "Unexpected type [{0}] was found in the parameter statement."),
    TYPE_BEFORE_STATEMENT("TypeNotAllowedBeforeStatement", "Unexpected type [{0}] was found before statement."),
    TYPE_BODY_MISSING("MissingTypeBody", "Missing '{0}' body in '{0}' declaration."),
    TYPE_BRACKET_MISSING("EndSquareBracketExpectedAtEndOfAttribute", "Missing ] at end of attribute or type literal."),
    TYPE_EXPECTED("TypeNameExpected", "Type name expected."),
    TYPE_GENERIC_OPEN("EndSquareBracketExpectedAtEndOfType", "Missing ] at end of type token."),
    TYPE_LITERAL_MISSING("MissingTypeLiteralToken", "Missing type literal."),
    TYPE_NAME_MISSING("MissingTypename", "Missing type name after '['."),
    TYPES_TOO_MANY("TooManyTypes", "Only one type may be specified on class members."),
    UNDERLYING_TYPE(
            "InvalidUnderlyingType",
            "'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, short, ushort, int, uint, long or ulong)"),
    USING_DIRECTIVE_MISSING("MissingUsingStatementDirective", "Missing using directive"),
    USING_ITEM_MISSING("MissingUsingItemName", "Missing using name"),
    USING_NOT_FIRST(
            "UsingMustBeAtStartOfScript", "A 'using' statement must appear before any other statements in a script."),
    USING_NAMESPACE(
            "InvalidNamespaceValue", "The specified namespace in the 'using' statement contains invalid characters."),
    USING_UNSUPPORTED("UsingStatementNotSupported", "This syntax of the 'using' statement is not supported."),
    USING_VALUE("InvalidValueForUsingItemName", "'{0}' is not a valid value for using name."),
    USING_EXPRESSION("InvalidUsingExpression", "Expression is not allowed in a Using expression."),
    VALUE_EXPECTED("ExpectedValueExpression", "You must provide a value expression following the '{0}' operator."),
    VARIABLE_EMPTY(
            "EmptyVariableReference",
            "An empty ${} variable reference was found. A name is required inside the braces."),
    VARIABLE_INVALID(
            "InvalidVariableReference",
            "Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using ${} to delimit the name."),
    VARIABLE_INVALID_BRACED(
            "InvalidBracedVariableReference", "Variable reference is not valid. The variable name is missing."),
    VARIABLE_INVALID_DRIVE(
            "InvalidVariableReferenceWithDrive",
            "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using ${} to delimit the name."),
    VARIABLE_OPEN("IncompleteDollarVariableReference", "${variable} reference starting is missing the closing '}'."),
    VOID_CONSTRAINT(
            "VoidTypeConstraintNotAllowed",
            "[void] cannot be used as a parameter type, or on the left side of an assignment."),
    VOID_METHOD_RETURNS("VoidMethodHasReturn", "Invalid return statement within void method."),
    METHOD_RETURNS_NOTHING("NonVoidMethodMissingReturnValue", "Invalid return statement within non-void method."),
    ATTRIBUTE_NOT_ALLOWED(
            "AttributeNotAllowedOnDeclaration",
            "Attribute '{0}' is not valid on this declaration. It is valid on '{1}' declarations only."),
    ATTRIBUTE_UNKNOWN(
            "CustomAttributeTypeNotFound",
            "Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is loaded."),
    ATTRIBUTE_ARGUMENT_CONSTANT(
            "ParameterAttributeArgumentNeedsToBeConstant", "Attribute argument must be a constant."),
    LABEL_NOT_FOUND("LabelNotFound", "Label '{0}' not found inside the method."),
    METHOD_MAY_NOT_RETURN("MethodHasCodePathNotReturn", "Not all code path returns value within method."),
    METHOD_PARAMETER_TYPES(
            "MultipleTypeConstraintsOnMethodParam", "Multiple type constraints are not allowed on a method parameter."),
    REFERENCE_NOT_LAST(
            "ReferenceNeedsToBeLastTypeInTypeConversion",
            "[ref] can only be the final type in type conversion sequence."),
    REFERENCE_REPEATED(
            "ReferenceNeedsToBeByItselfInTypeSequence", "Cannot have two occurrences of [ref] in a type sequence."),
    REFERENCE_NOT_ALONE(
            "ReferenceNeedsToBeByItselfInTypeConstraint", "Cannot use [ref] with other types in a type constraint."),
    RESTRICTED_ASSIGNMENT(
            "AssignmentStatementNotSupportedInDataSection",
            "Assignment statements are not allowed in restricted language mode or a Data section."),
    RESTRICTED_ATTRIBUTE(
            "AttributeNotSupportedInDataSection",
            "Attributes are not allowed in restricted language mode or a Data section."),
    RESTRICTED_BLOCKS(
            "InvalidScriptBlockInDataSection",
            "A Begin statement block, Process statement block, or parameter statement is not allowed in a Data section."),
    RESTRICTED_COMMAND(
            "CmdletNotInAllowedListForDataSection",
            "The command '{0}' is not allowed in restricted language mode or a Data section."),
    RESTRICTED_DATA(
            "DataSectionStatementNotSupportedInDataSection",
            "The data statement is not allowed in restricted language mode or another Data section."),
    RESTRICTED_DO(
            "DoWhileStatementNotSupportedInDataSection",
            "The Do and While statements are not allowed in restricted language mode or a Data section."),
    RESTRICTED_DOT_SOURCING(
            "DotSourcingNotSupportedInDataSection",
            "Dot sourcing is not allowed in restricted language mode or a Data section."),
    RESTRICTED_FOR(
            "ForWhileStatementNotSupportedInDataSection",
            "For and While statements are not allowed in restricted language mode or a Data section."),
    RESTRICTED_FOREACH(
            "ForeachStatementNotSupportedInDataSection",
            "Foreach statements are not allowed in restricted language mode or a Data section."),
    RESTRICTED_FUNCTION(
            "FunctionDeclarationNotSupportedInDataSection",
            "Function declarations are not allowed in restricted language mode or a Data section."),
    RESTRICTED_INDEX(
            "ArrayReferenceNotSupportedInDataSection",
            "Array references are not allowed in restricted language mode or a Data section."),
    RESTRICTED_JUMP(
            "FlowControlStatementNotSupportedInDataSection",
            "Flow control statements such as Break, Continue, Return, Exit, and Throw are not allowed in restricted language mode or a Data section."),
    RESTRICTED_METHOD(
            "MethodCallNotSupportedInDataSection",
            "Method calls are not allowed in restricted language mode or a Data section."),
    RESTRICTED_OPERATOR(
            "OperatorNotSupportedInDataSection",
            "The '{0}' operator is not allowed in restricted language mode or a Data section."),
    RESTRICTED_PARALLEL(
            "ParallelAndSequenceBlockNotSupportedInDataSection",
            "Parallel and sequence blocks are not allowed in restricted language mode or a Data section."),
    RESTRICTED_PARAMETERS(
            "ParameterDeclarationNotSupportedInDataSection",
            "Parameter declarations are not allowed in restricted language mode or a Data section."),
    RESTRICTED_PROPERTY(
            "PropertyReferenceNotSupportedInDataSection",
            "Property references are not allowed in restricted language mode or a Data section."),
    RESTRICTED_REDIRECTION(
            "RedirectionNotSupportedInDataSection",
            "Redirection is not allowed in restricted language mode or a Data section."),
    RESTRICTED_SCRIPT_BLOCK(
            "ScriptBlockNotSupportedInDataSection",
            "Script block literals are not allowed in restricted language mode or a Data section."),
    RESTRICTED_SWITCH(
            "SwitchStatementNotSupportedInDataSection",
            "The switch statement is not allowed in restricted language mode or a Data section."),
    RESTRICTED_TRAP(
            "TrapStatementNotSupportedInDataSection",
            "The Trap statement is not allowed in restricted language mode or a Data section."),
    RESTRICTED_TRY(
            "TryStatementNotSupportedInDataSection",
            "The Try statement is not allowed in restricted language mode or a Data section."),
    RESTRICTED_TYPE(
            "TypeNotAllowedInDataSection",
            "The type {0} is not allowed in restricted language mode or a Data section."),
    RESTRICTED_VARIABLE(
            "VariableReferenceNotSupportedInDataSection",
            "A variable that cannot be referenced in restricted language mode or a Data section is being referenced. Variables that can be referenced include the following: {0}."),
    THIS_IN_STATIC(
            "NonStaticMemberAccessInStaticMember",
            "Cannot access the non-static member '{0}' in a static method or initializer of a static property."),
    THIS_MISSING("MissingThis", "Cannot assign property, use '{0}{1}'."),
    THROTTLE_LIMIT_ALONE(
            "ThrottleLimitRequiresParallelFlag",
            "The ThrottleLimit parameter is only supported on foreach statements that use the Parallel parameter."),
    TYPE_MISSING_IN_ASSIGNMENT("MissingTypeInStaticPropertyAssignment", "Cannot assign property, use '{0}{1}'."),
    TYPE_UNKNOWN("TypeNotFound", "Unable to find type [{0}]."),
    VARIABLE_NOT_LOCAL("VariableNotLocal", "Variable is not assigned in the method."),
    WHILE_MISSING("MissingWhileOrUntilInDoWhile", "Missing while or until keyword in do loop."),
    WORKFLOW_UNSUPPORTED("WorkflowNotSupportedInPowerShellCore", "Workflow is not supported in PowerShell 6+.");

    private final String id;
    private final String template;

    Problem(String id, String template) {
        this.id = id;
        this.template = template;
    }

    String id() {
        return id;
    }

    String message(Object... arguments) {
        String message = template;
        for (int i = 0; i < arguments.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return message;
    }
}
