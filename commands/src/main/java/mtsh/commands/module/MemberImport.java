package mtsh.commands.module;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.cmdlet.Verbs;
import mtsh.language.eval.Engine;
import mtsh.language.eval.ModuleExports;
import mtsh.language.eval.Modules;
import mtsh.language.eval.PSModuleInfo;

/** Takes over what a module exports, and says what is odd about the names. */
final class MemberImport {
    private static final String RESTRICTED = "#,(){}[]&-/\\$^;:\"'<>|?@`*%+=~";

    private final Engine engine;
    private final ModuleReports reports;
    private final ImportRequest request;
    private boolean checkVerb;
    private boolean checkNoun;

    MemberImport(Engine engine, ModuleReports reports, ImportRequest request) {
        this.engine = engine;
        this.reports = reports;
        this.request = request;
        this.checkVerb = request.checksNames();
        this.checkNoun = request.checksNames();
    }

    void run(PSModuleInfo module) {
        engine.modules().nest(module, request.state());
        ModuleExports wanted = module.exports().copy();
        if (!request.takesAll()) {
            wanted.keep(
                    none(request.functions()),
                    none(request.cmdlets()),
                    none(request.variables()),
                    none(request.aliases()));
        }
        if (request.noClobber()) {
            leaveOut(wanted.cmdlets(), "cmdlet", this::isCommand);
            leaveOut(wanted.functions(), "function", this::isCommand);
            leaveOut(
                    wanted.variables(),
                    "variable",
                    name -> request.scope().find(name.toLowerCase(Locale.ROOT)) != null);
            leaveOut(wanted.aliases(), "alias", this::isCommand);
        }
        engine.modules().importInto(request.scope(), module, new Modules.Selection(wanted, this::prefixed));
        wanted.cmdlets().keySet().forEach(name -> say(module, "cmdlet", prefixed(name)));
        wanted.functions().keySet().forEach(name -> say(module, "function", prefixed(name)));
        wanted.variables().keySet().forEach(name -> reports.verbose("Importing variable '" + name + "'."));
        wanted.aliases().keySet().forEach(name -> reports.verbose("Importing alias '" + prefixed(name) + "'."));
    }

    private static List<String> none(List<String> patterns) {
        return patterns == null ? List.of() : patterns;
    }

    private boolean isCommand(String name) {
        CommandInfo found = engine.commands().find(name);
        return found != null
                && (found.kind() == CommandInfo.Kind.Alias
                        || found.kind() == CommandInfo.Kind.Function
                        || found.kind() == CommandInfo.Kind.Cmdlet);
    }

    private void leaveOut(Map<String, ?> names, String kind, Predicate<String> isThere) {
        names.keySet().removeIf(name -> {
            boolean there = isThere.test(kind.equals("variable") ? name : prefixed(name));
            if (there) {
                reports.verbose("The " + kind + " '" + name
                        + "' was not imported because there is a member with the same name in the current scope.");
            }
            return there;
        });
    }

    /** {@code Get-Thing} becomes {@code Get-MyThing}. */
    String prefixed(String name) {
        String prefix = request.prefix();
        if (prefix == null || prefix.isEmpty()) {
            return name;
        }
        int dash = name.indexOf('-');
        return dash > 0 ? name.substring(0, dash + 1) + prefix + name.substring(dash + 1) : prefix + name;
    }

    private void say(PSModuleInfo module, String kind, String name) {
        checkName(module, name);
        reports.verbose("Importing " + kind + " '" + name + "'.");
    }

    private void checkName(PSModuleInfo module, String name) {
        int dash = name.indexOf('-');
        if (dash <= 0 || dash == name.length() - 1) {
            return;
        }
        if (!Verbs.isApproved(name.substring(0, dash))) {
            if (checkVerb) {
                checkVerb = false;
                reports.warning("The names of some imported commands from the module '" + module.name()
                        + "' include unapproved verbs that might make them less discoverable. To find the commands with unapproved "
                        + "verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type "
                        + "Get-Verb.");
            }
            reports.verbose("The '" + name + "' command in the " + module.name()
                    + " module was imported, but because its name does not include an approved verb, it might be difficult to find. "
                    + "For a list of approved verbs, type Get-Verb.");
        }
        boolean odd = name.substring(dash + 1).chars().anyMatch(c -> RESTRICTED.indexOf(c) >= 0);
        if (odd) {
            if (checkNoun) {
                checkNoun = false;
                reports.warning(
                        "Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} "
                                + "[ ] & - / \\ $ ^ ; : \" ' < > | ? @ ` * % + = ~");
            }
            reports.verbose("The command name '" + name + "' from the module '" + module.name()
                    + "' contains one or more of the following restricted characters: # , ( ) { } [ ] & - / \\ $ ^ ; : \" ' < > | ? @ "
                    + "` * % + = ~");
        }
    }
}
