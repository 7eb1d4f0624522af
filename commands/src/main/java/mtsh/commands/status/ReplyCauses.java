package mtsh.commands.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What replies mean: a provider's own texts first, then words that all use, then the codes. */
final class ReplyCauses {
    private record Rule(String cause, ReplyPattern pattern) {}

    private static final List<Rule> TELLING = rules("replies.txt");

    /** Words that servers use for many things; the code is asked first. */
    private static final List<Rule> WEAK = rules("weak-replies.txt");

    /** Reports ask for the same few replies again and again, which differ in addresses alone. */
    private static final int KEPT = 1000;

    private static final int LONGEST_KEPT = 1000;

    private static final Map<String, String> RECENT = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    };

    private ReplyCauses() {}

    private static List<Rule> rules(String table) {
        return StatusTable.rows(table, 2).stream()
                .map(row -> new Rule(row[0], new ReplyPattern(row[1])))
                .toList();
    }

    /** The cause's key; empty when neither words nor code say more than the class does. */
    static String find(String reply, String enhancedCode, boolean temporary) {
        if (reply.length() > LONGEST_KEPT) {
            return search(reply, enhancedCode, temporary);
        }
        String key = enhancedCode + (temporary ? " 4 " : " 5 ") + ServerSaid.linked(reply);
        synchronized (RECENT) {
            return RECENT.computeIfAbsent(key, unused -> search(reply, enhancedCode, temporary));
        }
    }

    private static String search(String reply, String enhancedCode, boolean temporary) {
        ProviderReply provider = ProviderReply.of(reply, enhancedCode, temporary);
        if (provider != null && !provider.cause().isEmpty()) {
            return provider.cause();
        }
        String exchange = StatusCode.registered(enhancedCode) == null ? StatusCode.cause(enhancedCode) : "";
        if (!exchange.isEmpty() && !exchange.startsWith("remote-")) {
            return exchange;
        }
        return byWords(ServerSaid.plain(reply), enhancedCode, temporary);
    }

    private static String byWords(String plain, String enhancedCode, boolean temporary) {
        SaidWords said = new SaidWords(plain);
        String telling = first(TELLING, said, enhancedCode, temporary);
        String code = telling.isEmpty() ? StatusCode.cause(enhancedCode) : telling;
        String weak = code.isEmpty() ? first(WEAK, said, enhancedCode, temporary) : code;
        return weak.isEmpty() ? BasicReply.cause(BasicReply.first(plain)) : weak;
    }

    private static String first(List<Rule> rules, SaidWords said, String enhancedCode, boolean temporary) {
        for (Rule rule : rules) {
            if (rule.pattern().matches(said, enhancedCode, temporary)) {
                return rule.cause();
            }
        }
        return "";
    }

    /** The causes that rules lead to, for the test that holds them to the list. */
    static List<String> keys() {
        return Stream.concat(TELLING.stream(), WEAK.stream()).map(Rule::cause).toList();
    }
}
