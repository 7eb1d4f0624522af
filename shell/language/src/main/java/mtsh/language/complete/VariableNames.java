package mtsh.language.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import mtsh.language.cmdlet.CommandInfo;
import mtsh.language.eval.Engine;
import mtsh.language.eval.Variable;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.EnvironmentVariables;

/** Variables: of the text, of the session, of the environment. */
final class VariableNames {
    private static final int OF_TEXT = 0;
    private static final int OF_SESSION = 1;
    private static final int SPECIAL = 2;

    private static final String QUOTED = "-`&@'\"#{}()$,;|<> .\\/\t^";
    private static final List<String> SCOPES = List.of("Global:", "Local:", "Script:", "Private:", "Using:");
    private static final List<String> SPECIALS = List.of(
            "$",
            "?",
            "^",
            "_",
            "args",
            "ConfirmPreference",
            "ConsoleFileName",
            "DebugPreference",
            "Error",
            "ErrorActionPreference",
            "ErrorView",
            "ExecutionContext",
            "false",
            "foreach",
            "FormatEnumerationLimit",
            "HOME",
            "Host",
            "InformationPreference",
            "input",
            "LASTEXITCODE",
            "Matches",
            "MyInvocation",
            "NestedPromptLevel",
            "null",
            "OFS",
            "OutputEncoding",
            "PID",
            "PROFILE",
            "ProgressPreference",
            "PSBoundParameters",
            "PSCmdlet",
            "PSCommandPath",
            "PSCulture",
            "PSDefaultParameterValues",
            "PSEdition",
            "PSEmailServer",
            "PSHOME",
            "PSItem",
            "PSModuleAutoLoadingPreference",
            "PSNativeCommandArgumentPassing",
            "PSNativeCommandUseErrorActionPreference",
            "PSScriptRoot",
            "PSSenderInfo",
            "PSSessionApplicationName",
            "PSSessionConfigurationName",
            "PSSessionOption",
            "PSStyle",
            "PSUICulture",
            "PSVersionTable",
            "PWD",
            "ShellId",
            "StackTrace",
            "switch",
            "this",
            "true",
            "VerbosePreference",
            "WarningPreference",
            "WhatIfPreference");

    private final Engine engine;

    VariableNames(Engine engine) {
        this.engine = engine;
    }

    /** Whether a name of a variable or member has to be written with braces or quotes. */
    static boolean needsQuotes(String name) {
        return name.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
    }

    /** The name in what was typed: no sign, no brace. */
    static String plain(String typed) {
        String name = typed.startsWith("$") || typed.startsWith("@") ? typed.substring(1) : typed;
        if (!name.startsWith("{")) {
            return name;
        }
        return name.endsWith("}") ? name.substring(1, name.length() - 1) : name.substring(1);
    }

    /** How a name is written at one place. */
    private record Writing(String sign, String scope, boolean braces) {
        Item item(String name, String note) {
            String text = braces || needsQuotes(name) && !name.equals("$") && !name.equals("^")
                    ? sign + "{" + scope + name + "}"
                    : sign + scope + name;
            return Item.code(text, note)
                    .kind(Item.Kind.Variable)
                    .label(name)
                    .match(scope + name)
                    .open();
        }
    }

    List<Item> of(Place.VariablePlace place) {
        String word = place.word().typed();
        String typed = plain(word);
        int colon = typed.indexOf(':');
        Writing writing = new Writing(
                place.splatted() ? "@" : "$",
                typed.substring(0, colon + 1),
                word.length() > 1 && word.charAt(1) == '{');
        String scope = writing.scope().toLowerCase(Locale.ROOT);
        if (scope.equals("env:")) {
            return environment(writing);
        }
        if (scope.equals("function:")) {
            return functions(writing);
        }
        List<Item> items = new ArrayList<>();
        for (TextVariables.Found each :
                TextVariables.before(place.path(), place.word().start())) {
            items.add(writing.item(each.name(), each.note())
                    .toolTip(() -> tip(each.type(), each.name(), ""))
                    .rank(OF_TEXT));
        }
        new TreeMap<>(engine.variables()).values().forEach(each -> items.add(session(writing, each)));
        if (scope.isEmpty()) {
            others(writing, typed, items);
        }
        return items;
    }

    private static Item session(Writing writing, Variable variable) {
        return writing.item(variable.name(), note(variable))
                .toolTip(() -> tip(type(variable), variable.name(), variable.description()))
                .rank(OF_SESSION);
    }

    private static void others(Writing writing, String typed, List<Item> items) {
        if ("env".regionMatches(true, 0, typed, 0, typed.length())) {
            for (Item each : environment(new Writing(writing.sign(), "env:", writing.braces()))) {
                items.add(each.match("env").label("env:" + each.label()).rank(Item.NOT_AT_PROMPT));
            }
            items.add(Item.code("$env:", "the environment")
                    .match("env:")
                    .open()
                    .rank(OF_SESSION)
                    .more());
        }
        SPECIALS.forEach(each -> items.add(writing.item(each, "").rank(SPECIAL)));
        for (String drive : List.of("Alias", "Env", "Function", "Variable")) {
            items.add(writing.item(drive + ":", "").label(drive).rank(Item.NOT_AT_PROMPT));
        }
        SCOPES.forEach(each -> items.add(writing.item(each, "").rank(SPECIAL)));
    }

    private static String tip(NetType type, String name, String description) {
        String text = type == null ? name : "[" + shortName(type) + "]$" + name;
        return description == null || description.isEmpty() ? text : text + " - " + description;
    }

    /** A type's name without its namespace. */
    static String shortName(NetType type) {
        String name = Types.displayName(type);
        int generic = name.indexOf('[');
        String plain = generic < 0 ? name : name.substring(0, generic);
        return name.substring(plain.lastIndexOf('.') + 1);
    }

    private static List<Item> environment(Writing writing) {
        List<Item> items = new ArrayList<>();
        for (String name : new TreeMap<>(EnvironmentVariables.all()).keySet()) {
            items.add(writing.item(name, ""));
        }
        return items;
    }

    private List<Item> functions(Writing writing) {
        TreeMap<String, Item> items = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (CommandInfo each : engine.commands().all()) {
            if (each.kind() == CommandInfo.Kind.Function || each.kind() == CommandInfo.Kind.Filter) {
                items.put(each.name(), writing.item(each.name(), ""));
            }
        }
        return List.copyOf(items.values());
    }

    /** Names without a sign, for parameters that take one. */
    static List<Item> values(Engine engine) {
        List<Item> items = new ArrayList<>();
        new TreeMap<>(engine.variables())
                .values()
                .forEach(variable -> items.add(Item.value(variable.name(), note(variable))
                        .toolTip(() -> tip(type(variable), variable.name(), variable.description()))));
        return items;
    }

    private static NetType type(Variable variable) {
        return Types.of(variable.plainValue());
    }

    private static String note(Variable variable) {
        NetType type = type(variable);
        return type == null ? "" : type.name();
    }
}
