package mtsh.commands.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example of a help comment: the prompt, what is typed up to the first empty line, and what is said about it. */
record HelpExample(String prompt, String code, String remarks) {
    private static final String USUAL_PROMPT = "PS > ";
    private static final Pattern PROMPT = Pattern.compile("^.*?>");
    private static final Pattern PARTS = Pattern.compile("(?s)^(.*?)\n\n(.*)$");

    static HelpExample of(String text) {
        Matcher prompted = PROMPT.matcher(text);
        boolean found = prompted.find();
        String rest = found ? text.substring(prompted.end()) : text;
        String prompt = found ? prompted.group() : USUAL_PROMPT;
        Matcher parts = PARTS.matcher(rest);
        return parts.matches()
                ? new HelpExample(prompt, parts.group(1).strip(), parts.group(2))
                : new HelpExample(prompt, rest.strip(), "");
    }
}
