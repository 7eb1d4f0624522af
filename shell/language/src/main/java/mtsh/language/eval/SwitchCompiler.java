package mtsh.language.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import mtsh.language.ast.Statement;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.stream.Output;
import mtsh.language.value.Comparisons;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.Enumerator;
import mtsh.language.value.Matching;
import mtsh.language.value.NetRegex;
import mtsh.language.value.PSArray;
import mtsh.language.value.Wildcard;

/** {@code switch}: every matching case runs, for every element of the condition. */
final class SwitchCompiler {
    private final Compiler compiler;

    SwitchCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    private record Case(Evaluable key, Executable body) {}

    Executable compile(Statement.Switch statement) {
        Evaluable condition = statement.file() != null
                ? context -> lines(context, compiler.expression(statement.file()))
                : LazyRange.value(compiler, statement.condition());
        List<Case> cases = statement.cases().stream()
                .map(each -> new Case(compiler.expression(each.key()), compiler.block(each.body())))
                .toList();
        Executable otherwise = statement.defaultBody() == null ? null : compiler.block(statement.defaultBody());
        return (context, output) -> {
            Object value = condition.evaluate(context);
            Iterator<?> items = Enumeration.of(value);
            Enumerator each = Enumerator.of(
                    items != null ? items : Collections.singletonList(value).iterator());
            Variable before = context.scope.own("_");
            Object old = before == null ? null : before.value();
            Object oldSwitch = context.scope.own("switch") == null
                    ? null
                    : context.scope.own("switch").value();
            context.scope.force("switch", each);
            try {
                while (each.hasNext()) {
                    context.engine.checkStopped();
                    Object item = Nothing.toNull(each.next());
                    context.scope.force("_", item);
                    if (!one(statement, cases, otherwise, context, output, item)) {
                        return;
                    }
                }
            } finally {
                restore(context, before, old);
                context.scope.force("switch", oldSwitch);
            }
        };
    }

    private static void restore(Context context, Variable before, Object old) {
        if (before == null) {
            context.scope.remove("_");
        } else {
            context.scope.force("_", old);
        }
    }

    /** All cases for one element: false when a break ended the switch. */
    private boolean one(
            Statement.Switch statement,
            List<Case> cases,
            Executable otherwise,
            Context context,
            Output output,
            Object item) {
        boolean any = false;
        for (Case each : cases) {
            Object key = Nothing.toNull(each.key().evaluate(context));
            if (!matches(statement, context, key, item)) {
                continue;
            }
            any = true;
            context.scope.force("_", item);
            Boolean goesOn = run(each.body(), context, output, statement.label());
            if (goesOn != null) {
                return goesOn;
            }
        }
        if (!any && otherwise != null) {
            Boolean goesOn = run(otherwise, context, output, statement.label());
            return goesOn == null || goesOn;
        }
        return true;
    }

    /** Null when the body ran to its end, false after a break, true after a continue (the next element). */
    private static Boolean run(Executable body, Context context, Output output, String label) {
        try {
            body.execute(context, output);
            return null;
        } catch (FlowControl.Break broken) {
            if (LoopCompiler.isFor(broken.label, label)) {
                return false;
            }
            throw broken;
        } catch (FlowControl.Continue continued) {
            if (LoopCompiler.isFor(continued.label, label)) {
                return true;
            }
            throw continued;
        }
    }

    private static boolean matches(Statement.Switch statement, Context context, Object key, Object item) {
        if (key instanceof ScriptBlock block) {
            Collector collector = new Collector();
            block.run(item, new Object[0], collector);
            return Conversions.toBoolean(Nothing.toNull(collector.result()));
        }
        boolean ignoreCase = !statement.caseSensitive();
        return switch (statement.mode()) {
            case EXACT -> !(key instanceof PSArray) && Comparisons.equal(item, key, ignoreCase);
            case WILDCARD -> Wildcard.of(Conversions.toText(key), ignoreCase).matches(Conversions.toText(item));
            case REGEX ->
                Conversions.toBoolean(Matching.match(
                        Conversions.toText(item),
                        key instanceof NetRegex ? key : Conversions.toText(key),
                        statement.caseSensitive(),
                        false,
                        found -> context.scope.set("Matches", "matches", found)));
        };
    }

    private static Object lines(Context context, Evaluable file) {
        String name = Conversions.toText(Nothing.toNull(file.evaluate(context)));
        Path path = context.engine.resolvePath(name);
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            return PSArray.of(lines.toList());
        } catch (IOException | UncheckedIOException problem) {
            throw Errors.of(
                    "System.IO.FileNotFoundException",
                    "FileOpenFailure",
                    ErrorCategory.NotSpecified,
                    name,
                    "Could not find file '" + path + "'.");
        }
    }
}
