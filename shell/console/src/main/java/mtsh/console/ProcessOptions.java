package mtsh.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The process's own options, named as pwsh names them. The annotations are the description that {@code -Help} prints; reading is by hand,
 * because {@code -Command} and {@code -File} take everything after them and a batch must not load a parser to start.
 */
@Command(
        name = "mtsh",
        sortOptions = false,
        description = "The Message Trace Shell: what happened to a message, from any mail log, offline.",
        footer = {
            "",
            "A script path alone is the same as -File. Text on standard input is run as a script.",
            "Exit codes: 0 ok, 1 an error was written, 2 usage or parse error, 3 store, 130 interrupted; exit n in a script wins."
        })
final class ProcessOptions {
    @Option(
            names = {"-File", "-f"},
            paramLabel = "SCRIPT [ARGUMENT...]",
            description = "Runs a script file with arguments.")
    String file;

    @Option(
            names = {"-Command", "-c"},
            paramLabel = "TEXT|-",
            description = "Runs this text, or standard input.")
    String command;

    @Option(
            names = {"-CommandWithArgs", "-cwa"},
            paramLabel = "TEXT [ARGUMENT...]",
            description = "Runs this text with arguments in $args.")
    boolean commandWithArguments;

    @Option(
            names = {"-EncodedCommand", "-e", "-ec"},
            paramLabel = "BASE64",
            description = "Runs text that is given as base64 of UTF-16.")
    String encodedCommand;

    @Option(
            names = {"-Store", "-s"},
            paramLabel = "FOLDER",
            description = "The store to use (also $MTSH_STORE).")
    String store;

    @Option(
            names = {"-NoProfile", "-nop"},
            description = "Does not run the profile.")
    boolean noProfile;

    @Option(
            names = {"-NoLogo", "-nol"},
            description = "Does not print the greeting.")
    boolean noLogo;

    @Option(
            names = {"-NonInteractive", "-noni"},
            description = "Never asks.")
    boolean nonInteractive;

    @Option(
            names = {"-NoExit", "-noe"},
            description = "Goes on with the prompt after -File or -Command.")
    boolean noExit;

    @Option(
            names = {"-Interactive", "-i"},
            description = "Shows the prompt (the default on a terminal).")
    boolean interactive;

    @Option(
            names = {"-WorkingDirectory", "-wd"},
            paramLabel = "FOLDER",
            description = "The folder to start in.")
    String workingDirectory;

    @Option(
            names = {
                "-ExecutionPolicy",
                "-WindowStyle",
                "-InputFormat",
                "-OutputFormat",
                "-ConfigurationName",
                "-ConfigurationFile",
                "-CustomPipeName",
                "-SettingsFile"
            },
            paramLabel = "VALUE",
            description = "Accepted for pwsh's sake; have no effect.")
    String valueWithoutEffect;

    @Option(
            names = {"-Login", "-STA", "-MTA", "-NoProfileLoadTime"},
            description = "Accepted for pwsh's sake; have no effect.")
    boolean wordWithoutEffect;

    @Option(
            names = {"-Version", "-v"},
            description = "Prints the version.")
    boolean version;

    @Option(
            names = {"-Help", "-h", "-?"},
            description = "Prints this.")
    boolean help;

    final List<String> arguments = new ArrayList<>();

    /** Names with the shortest form that may stand for them, as pwsh's own list has it. */
    private static final String[][] NAMES = {
        {"file", "f"},
        {"commandwithargs", "commandwithargs"},
        {"command", "c"},
        {"encodedcommand", "e"},
        {"store", "s"},
        {"noprofileloadtime", "noprofileloadtime"},
        {"noprofile", "nop"},
        {"nologo", "nol"},
        {"noninteractive", "noni"},
        {"noexit", "noe"},
        {"interactive", "i"},
        {"workingdirectory", "wo"},
        {"executionpolicy", "ex"},
        {"windowstyle", "w"},
        {"inputformat", "inp"},
        {"outputformat", "o"},
        {"configurationfile", "configurationfile"},
        {"configurationname", "config"},
        {"custompipename", "cus"},
        {"settingsfile", "settings"},
        {"login", "l"},
        {"sta", "sta"},
        {"mta", "mta"},
        {"version", "v"},
        {"help", "h"},
    };

    /** Options without a value after them. */
    private static final Set<String> WORDS = Set.of(
            "noprofile",
            "nologo",
            "noninteractive",
            "noexit",
            "interactive",
            "version",
            "help",
            "login",
            "sta",
            "mta",
            "noprofileloadtime");

    /** Names that are no beginnings. */
    private static final Map<String, String> SHORT_NAMES = Map.of(
            "?", "help",
            "wd", "workingdirectory",
            "ep", "executionpolicy",
            "ec", "encodedcommand",
            "cwa", "commandwithargs",
            "of", "outputformat",
            "if", "inputformat");

    static ProcessOptions parse(String[] words) {
        ProcessOptions options = new ProcessOptions();
        int i = 0;
        while (i < words.length) {
            String word = words[i++];
            boolean option = word.length() > 1 && (word.startsWith("-") || word.startsWith("/") && word.equals("/?"));
            if (!option) {
                options.script(word, words, i);
                return options;
            }
            i = options.option(word, words, i);
        }
        return options;
    }

    private void script(String word, String[] words, int next) {
        if (word.equals("-")) {
            command = "-";
            return;
        }
        file = word;
        arguments.addAll(List.of(words).subList(next, words.length));
    }

    /** Reads one option; gives the index of the word after it. */
    private int option(String word, String[] words, int next) {
        String name = fullName(word);
        switch (name) {
            case "noprofile" -> noProfile = true;
            case "nologo" -> noLogo = true;
            case "noninteractive" -> nonInteractive = true;
            case "noexit" -> noExit = true;
            case "interactive" -> interactive = true;
            case "version" -> version = true;
            case "help" -> help = true;
            case "store" -> store = value(word, words, next);
            case "workingdirectory" -> workingDirectory = value(word, words, next);
            case "login", "sta", "mta", "noprofileloadtime" -> wordWithoutEffect = true;
            case "encodedcommand" -> {
                encodedCommand = value(word, words, next);
                command = decoded(encodedCommand);
            }
            case "commandwithargs" -> {
                commandWithArguments = true;
                command = value(word, words, next);
                arguments.addAll(List.of(words).subList(next + 1, words.length));
                return words.length;
            }
            case "file" -> {
                file = value(word, words, next);
                arguments.addAll(List.of(words).subList(next + 1, words.length));
                return words.length;
            }
            case "command" -> {
                value(word, words, next);
                command = String.join(" ", List.of(words).subList(next, words.length));
                return words.length;
            }
            default -> valueWithoutEffect = value(word, words, next);
        }
        return WORDS.contains(name) ? next : next + 1;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_16LE);
        } catch (IllegalArgumentException noBase64) {
            throw new UsageException(
                    "Cannot process the command because the value specified with -EncodedCommand is not"
                            + " properly encoded. The value must be Base64 encoded.");
        }
    }

    private static String value(String option, String[] words, int next) {
        if (next >= words.length) {
            throw new UsageException("The option " + option + " needs a value after it. See mtsh -Help.");
        }
        return words[next];
    }

    private static String fullName(String word) {
        String plain = word.substring(word.startsWith("--") ? 2 : 1).toLowerCase(Locale.ROOT);
        if (SHORT_NAMES.containsKey(plain)) {
            return SHORT_NAMES.get(plain);
        }
        for (String[] name : NAMES) {
            if (!plain.isEmpty() && name[0].startsWith(plain) && plain.length() >= name[1].length()) {
                return name[0];
            }
        }
        throw new UsageException("mtsh has no option '" + word + "'. See mtsh -Help.");
    }
}
