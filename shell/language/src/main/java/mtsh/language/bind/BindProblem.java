package mtsh.language.bind;

import mtsh.language.ast.Span;

/** What is wrong with an argument: PowerShell's error id, its text and the place. */
public record BindProblem(String id, String message, Object target, Span span) {}
