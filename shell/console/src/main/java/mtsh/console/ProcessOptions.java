package mtsh.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            names = {"-ExecutionPolicy", "-ep", "-ex"},
            paramLabel = "POLICY",
            description = "Accepted for pwsh's sake; has no effect.")
    String executionPolicy;

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
        {"command", "c"},
        {"store", "s"},
        {"noprofile", "nop"},
        {"nologo", "nol"},
        {"noninteractive", "noni"},
        {"noexit", "noe"},
        {"interactive", "i"},
        {"workingdirectory", "w"},
        {"executionpolicy", "ex"},
        {"version", "v"},
        {"help", "h"},
    };

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
            case "executionpolicy" -> executionPolicy = value(word, words, next);
            case "file" -> {
                file = value(word, words, next);
                arguments.addAll(List.of(words).subList(next + 1, words.length));
                return words.length;
            }
            default -> {
                value(word, words, next);
                command = String.join(" ", List.of(words).subList(next, words.length));
                return words.length;
            }
        }
        boolean takesValue = name.equals("store") || name.equals("workingdirectory") || name.equals("executionpolicy");
        return takesValue ? next + 1 : next;
    }

    private static String value(String option, String[] words, int next) {
        if (next >= words.length) {
            throw new UsageException("The option " + option + " needs a value after it. See mtsh -Help.");
        }
        return words[next];
    }

    private static String fullName(String word) {
        String plain = word.substring(word.startsWith("--") ? 2 : 1).toLowerCase(Locale.ROOT);
        if (plain.equals("?")) {
            return "help";
        }
        if (plain.equals("wd")) {
            return "workingdirectory";
        }
        if (plain.equals("ep")) {
            return "executionpolicy";
        }
        for (String[] name : NAMES) {
            if (!plain.isEmpty() && name[0].startsWith(plain) && plain.length() >= name[1].length()) {
                return name[0];
            }
        }
        throw new UsageException("mtsh has no option '" + word + "'. See mtsh -Help.");
    }
}
