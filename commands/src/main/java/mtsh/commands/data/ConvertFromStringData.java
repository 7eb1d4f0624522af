package mtsh.commands.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.value.PSDictionary;

/** ConvertFrom-StringData: a hashtable from lines of {@code name=value}. */
@Command(name = "ConvertFrom-StringData", description = "Turns lines of name=value into a hashtable.")
@CmdletInfo(output = "System.Collections.Hashtable")
public final class ConvertFromStringData extends Cmdlet {
    @Option(names = "-StringData", description = "The text.")
    @Parameter(position = 0, mandatory = true, pipeline = true, allowEmpty = true)
    String stringData;

    @Option(names = "-Delimiter", description = "The character between name and value.")
    @Parameter(position = 1)
    char delimiter = '=';

    @Override
    public void process() {
        PSDictionary table = PSDictionary.hashtable();
        for (String line : stringData.split("\n", -1)) {
            String text = line.strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                add(table, text);
            }
        }
        write(table);
    }

    private void add(PSDictionary table, String line) {
        int end = line.indexOf(delimiter);
        if (end < 0) {
            throw terminating(
                    "System.Management.Automation.PSInvalidOperationException",
                    "InvalidOperation",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Data line '" + line + "' is not in 'name=value' format.");
        }
        String name = line.substring(0, end).strip();
        if (table.containsKey(name)) {
            throw terminating(
                    "System.Management.Automation.PSInvalidOperationException",
                    "InvalidOperation",
                    ErrorCategory.InvalidOperation,
                    null,
                    "Data item '" + name + "' in line '" + line + "' is already defined.");
        }
        table.put(name, unescape(line.substring(end + 1).strip()));
    }

    /** The escapes of a regular expression mean what they stand for. */
    private static String unescape(String text) {
        return text.indexOf('\\') < 0 ? text : EscapedText.unescape(text);
    }

    /** Regex.Unescape for the escapes that data files hold. */
    private static final class EscapedText {
        private EscapedText() {}

        static String unescape(String text) {
            StringBuilder result = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\\' || i + 1 == text.length()) {
                    result.append(c);
                    continue;
                }
                char escaped = text.charAt(++i);
                int digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : 0;
                if (digits > 0 && isHex(text, i + 1, digits)) {
                    result.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16));
                    i += digits;
                } else {
                    result.append(plain(escaped));
                }
            }
            return result.toString();
        }

        private static boolean isHex(String text, int start, int length) {
            return start + length <= text.length()
                    && text.substring(start, start + length).chars().allMatch(c -> Character.digit(c, 16) >= 0);
        }

        private static char plain(char escaped) {
            return switch (escaped) {
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'a' -> '\u0007';
                case 'b' -> '\b';
                case 'e' -> '\u001B';
                case 'f' -> '\f';
                case 'v' -> '\u000B';
                default -> escaped;
            };
        }
    }
}
