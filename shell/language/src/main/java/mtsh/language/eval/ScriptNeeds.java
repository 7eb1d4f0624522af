package mtsh.language.eval;

import java.nio.file.Path;
import java.util.List;

import mtsh.language.ast.Expression;
import mtsh.language.ast.ScriptBlockAst;
import mtsh.language.ast.Source;
import mtsh.language.ast.Statement;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.error.TerminatingError;
import mtsh.language.parse.ParseError;
import mtsh.language.parse.ParseResult;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetVersion;
import mtsh.language.value.PSDictionary;

/** What a script says that it needs before it runs: {@code using module} and {@code #Requires}. */
final class ScriptNeeds {
    private static final String VERSION = "7.6.0";
    private static final List<String> VERSIONS = List.of("1.0", "2.0", "3.0", "4.0", "5.0", "5.1", "6.0", "6.1", "6.2");

    private ScriptNeeds() {}

    /** Loads the modules of the {@code using} statements, so that their classes are known; one that is missing is a parse error. */
    static void loadModules(Engine engine, ParseResult result) {
        for (Statement.UsingStatement each : result.script().usings()) {
            if (each.kind() != Statement.UsingKind.MODULE) {
                continue;
            }
            Object wanted = each.name() != null ? each.name() : value(engine, result.source(), each.specification());
            String file = result.source().file();
            Path folder = file == null
                    ? engine.location()
                    : Path.of(file).toAbsolutePath().getParent();
            if (engine.modules().finder().using(wanted, folder) == null) {
                ParseError missing = new ParseError(
                        each.span(),
                        "ModuleNotFoundDuringParse",
                        "Could not find the module '" + nameOf(wanted) + "'.",
                        false);
                throw ParseFailure.of(new ParseResult(result.source(), result.script(), List.of(), List.of(missing)));
            }
        }
    }

    private static String nameOf(Object wanted) {
        return wanted instanceof PSDictionary table
                ? Conversions.toText(table.get("ModuleName"))
                : Conversions.toText(wanted);
    }

    private static Object value(Engine engine, Source source, Expression expression) {
        return Nothing.toNull(new Compiler(source).expression(expression).evaluate(engine.current()));
    }

    /** Throws when this shell is not what the script's {@code #Requires} ask for. */
    static void require(String name, ScriptBlock block, Invocation invocation) {
        ScriptBlockAst.Requirements needs = block.tree().requirements();
        if (needs == null) {
            return;
        }
        try {
            requireElevation(name, needs);
            requireVersion(name, needs);
            requireEdition(name, needs);
            requireModules(name, block, needs);
        } catch (TerminatingError missing) {
            if (invocation.nameSpan() != null) {
                missing.record().position(invocation.context().position(invocation.nameSpan()));
            }
            missing.record().commandName(name);
            throw missing;
        }
    }

    private static TerminatingError cannotRun(String id, ErrorCategory category, String name, String why) {
        return Errors.of(
                "System.Management.Automation.ScriptRequiresException",
                id,
                category,
                name,
                "The script '" + name + "' cannot be run because " + why);
    }

    private static void requireElevation(String name, ScriptBlockAst.Requirements needs) {
        if (needs.elevation() && !"root".equals(System.getProperty("user.name"))) {
            throw cannotRun(
                    "ScriptRequiresElevation",
                    ErrorCategory.PermissionDenied,
                    name,
                    "it contains a \"#requires\" statement for running as Administrator. The current PowerShell session is not running "
                            + "as Administrator. Start PowerShell by using the Run as Administrator option, and then try running the "
                            + "script again.");
        }
    }

    private static void requireVersion(String name, ScriptBlockAst.Requirements needs) {
        if (needs.version() == null) {
            return;
        }
        String text = needs.version().contains(".") ? needs.version() : needs.version() + ".0";
        NetVersion wanted = NetVersion.parse(text);
        boolean known =
                wanted.major() == 7 && wanted.minor() <= 6 || VERSIONS.contains(wanted.major() + "." + wanted.minor());
        if (!known) {
            throw cannotRun(
                    "ScriptRequiresUnmatchedPSVersion",
                    ErrorCategory.ResourceUnavailable,
                    name,
                    "it contained a \"#requires\" statement for PowerShell " + text
                            + ". The version of PowerShell that is required by the script does not match the currently running version "
                            + "of PowerShell " + VERSION + ".");
        }
    }

    private static void requireEdition(String name, ScriptBlockAst.Requirements needs) {
        if (needs.edition() != null && !needs.edition().equalsIgnoreCase("Core")) {
            throw Errors.runtime(
                    "ScriptRequiresUnmatchedPSEdition",
                    ErrorCategory.NotSpecified,
                    name,
                    "The script '" + name
                            + "' cannot be run because it contained a \"#requires\" statement for PowerShell editions '"
                            + needs.edition()
                            + "'. The edition of PowerShell that is required by the script does not match the currently running "
                            + "PowerShell Core edition.");
        }
    }

    private static void requireModules(String name, ScriptBlock block, ScriptBlockAst.Requirements needs) {
        for (Expression each : needs.modules()) {
            Object wanted = value(block.engine(), block.source(), each);
            if (!block.engine().modules().finder().require(wanted)) {
                throw cannotRun(
                        "ScriptRequiresMissingModules",
                        ErrorCategory.ResourceUnavailable,
                        name,
                        "the following modules that are specified by the \"#requires\" statements of the script are missing: "
                                + missing(wanted) + ".");
            }
        }
    }

    private static String missing(Object wanted) {
        String head = "The module '" + nameOf(wanted) + "' cannot be found";
        if (!(wanted instanceof PSDictionary table)) {
            return head + ".";
        }
        String minimum = Conversions.toText(table.get("ModuleVersion"));
        String maximum = Conversions.toText(table.get("MaximumVersion"));
        if (table.get("RequiredVersion") != null) {
            return head + " with RequiredVersion '" + Conversions.toText(table.get("RequiredVersion")) + "'.";
        }
        if (!minimum.isEmpty() && !maximum.isEmpty()) {
            return head + " with ModuleVersion '" + minimum + "' and MaximumVersion '" + maximum + "'.";
        }
        return head
                + (minimum.isEmpty()
                        ? " with MaximumVersion '" + maximum + "'."
                        : " with ModuleVersion '" + minimum + "'.");
    }
}
