package mtsh.commands.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts pseudonyms into a text of any kind: a reply, a detail, a log's line, XML, JSON. What stands around them stays as it is. */
final class TextProtection {
    /** A subject of fewer letters is hidden where a subject stands, but not wherever these letters do. */
    private static final int SHORTEST = 3;

    /** Where a line stands, {@code /var/log/mail.log:12}, as answers and details say it. */
    private static final Pattern LOG_PLACE = Pattern.compile(
            "(?:^|(?<=Name=\"Source\" String=\"))((?:/|[A-Za-z]:\\\\)(?:[^\"\\n:]*[/\\\\])?)([^\"/\\\\\\n:]+)(?=:\\d+(?:  |$)|\"/>)");

    private static final Pattern USUAL_LOG = Pattern.compile(
            "(?:mail|mainlog|rejectlog|maillog|syslog|messages|exim_?main|MSGTRK)[A-Z]{0,2}[\\d-]*(?:\\.(?:log|err|info|warn|LOG))?[.-]?\\d*(?:\\.(?:gz|bz2|xz|zst))?");

    private static final Set<String> USUAL_FOLDERS = Set.of(
            "inbox",
            "junk",
            "junk e-mail",
            "junk email",
            "spam",
            "trash",
            "sent",
            "sent items",
            "drafts",
            "archive",
            "deleted items",
            "quarantine",
            "outbox");

    private final Pseudonyms names;
    private final boolean hashesSubjects;
    private final Set<String> machines = new HashSet<>();

    /** {@code hashesSubjects}: equal subjects stay equal; otherwise nothing is left of them. */
    TextProtection(Pseudonyms names, boolean hashesSubjects) {
        this.names = names;
        this.hashesSubjects = hashesSubjects;
    }

    /** Machines with names of one word, which no text shows to be names. */
    void learn(Collection<String> words) {
        words.stream().filter(NamePlaces::isTelling).forEach(machines::add);
    }

    String subject(String text) {
        if (text.isBlank()) {
            return text;
        }
        return hashesSubjects ? names.words(text) : "[removed]";
    }

    String folder(String text) {
        return USUAL_FOLDERS.contains(text.strip().toLowerCase(Locale.ROOT)) ? text : names.words(text);
    }

    /** A name of a machine or a domain by itself. */
    String machine(String word) {
        return isWord(word) ? names.domain(word) : text(word);
    }

    /** A user or an address without a domain; the null sender is nobody. */
    String user(String name) {
        return name.isBlank() || name.equals("<>") ? name : isWord(name) ? names.host(name) : text(name);
    }

    /** A Message-ID that was cut before its {@code @}, or never had one. */
    String messageId(String id) {
        boolean isOpened = id.startsWith("<");
        boolean isClosed = id.length() > 1 && id.endsWith(">");
        String bare = id.substring(isOpened ? 1 : 0, id.length() - (isClosed ? 1 : 0));
        return bare.isBlank() ? id : (isOpened ? "<" : "") + names.host(bare) + (isClosed ? ">" : "");
    }

    /** Of a header's people their addresses alone: what they are called is nobody's business. */
    String addressesIn(String people) {
        List<String> found = new ArrayList<>();
        for (String part : text(people).split("[,;<>\"\\s]+")) {
            if (part.indexOf('@') >= 0) {
                found.add(part);
            }
        }
        return String.join(", ", found);
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(c -> AddressPlaces.isDomain((char) c));
    }

    /** A text that is of a kind by the name it has. */
    String of(PropertyKind kind, String text) {
        boolean hasAddress = text.indexOf('@') >= 0;
        return switch (kind) {
            case SUBJECT -> subject(text);
            case FOLDER -> folder(text);
            case MACHINE -> machine(text);
            case PERSON -> hasAddress ? text(text) : user(text);
            case PEOPLE -> hasAddress ? addressesIn(text) : machine(text);
            case MESSAGE_ID -> hasAddress ? text(text) : messageId(text);
            case TEXT -> text(text);
        };
    }

    String text(String text) {
        return text(text, List.of(), List.of());
    }

    /** {@code subjects} and {@code folders} are known to be such wherever they stand. */
    String text(String text, List<String> subjects, List<String> folders) {
        if (text.isEmpty()) {
            return text;
        }
        Edits edits = new Edits(text);
        for (String subject : subjects) {
            everywhere(text, subject, subject(subject), edits);
        }
        for (String folder : folders) {
            everywhere(text, folder, folder(folder), edits);
        }
        hideLogPlaces(text, edits);
        SubjectPlaces.hide(text, edits, this::hidden);
        AddressPlaces.hide(text, edits, names);
        NamePlaces.hideWords(text, edits, names, machines);
        NamePlaces.hideMachines(text, edits, names, machines);
        return edits.result();
    }

    /** Folders may be called after people and organisations; what a log is called usually, may be seen. */
    private void hideLogPlaces(String text, Edits edits) {
        Matcher place = LOG_PLACE.matcher(text);
        while (place.find()) {
            edits.replace(place.start(1), place.end(1), ".../");
            String name = place.group(2);
            edits.replace(place.start(2), place.end(2), USUAL_LOG.matcher(name).matches() ? name : names.host(name));
        }
    }

    private String hidden(String text) {
        String folder = folder(text);
        return folder.equals(text) ? text : subject(text);
    }

    /** As it is, and as XML and JSON spell it; not where it is a part of a longer word or name. */
    private static void everywhere(String text, String value, String pseudonym, Edits edits) {
        if (value.strip().length() < SHORTEST) {
            return;
        }
        Set<String> spellings =
                new LinkedHashSet<>(List.of(value, Spelling.xml(value), Spelling.json(value), Spelling.oneLine(value)));
        for (String spelled : spellings) {
            for (int at = text.indexOf(spelled); at >= 0; at = text.indexOf(spelled, at + 1)) {
                if (isWhole(text, at, at + spelled.length())) {
                    edits.replace(at, at + spelled.length(), pseudonym);
                }
            }
        }
    }

    private static boolean isWhole(String text, int begin, int end) {
        boolean startsWord = begin == 0 || !isInner(text.charAt(begin - 1)) || !isInner(text.charAt(begin));
        return startsWord && (end == text.length() || !isInner(text.charAt(end)) || !isInner(text.charAt(end - 1)));
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || "@._-+=".indexOf(c) >= 0;
    }
}
