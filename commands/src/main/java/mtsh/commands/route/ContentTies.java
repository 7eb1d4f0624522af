package mtsh.commands.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.commands.chart.ChartText;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Life;
import mtsh.store.query.AddressCondition.Party;
import mtsh.store.query.MessageIdCondition;
import mtsh.store.query.TraceQuery;
import mtsh.store.query.TraceRow;

/** Messages that only what they say ties: answers, automatic ones too, and the same content sent again. */
final class ContentTies {
    private static final Pattern REPLY = Pattern.compile(
            "^(?:(?:re|aw|antw|sv|vs|odp|rif|tr|ynt)(?:\\[\\d{1,3}\\])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTOMATIC = Pattern.compile(
            "^(?:auto(?:matic)?[ -]?(?:reply|response|replied)?|out of (?:the )?office(?: auto[ -]?reply)?|automatische antwort"
                    + "|abwesenheits(?:notiz|nachricht)|r\u00e9ponse automatique|respuesta autom\u00e1tica|automatisch antwoord)\\s*:\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final Set<String> ANSWERED = Set.of("in-reply-to", "references");

    /** A mail store answers at once; its message may still wait for its turn. */
    private static final Duration VACATION = Duration.ofMinutes(10);

    private final Ties ties;
    private final TraceRow row;
    private final Life life;

    /** {@code life} may be null. */
    ContentTies(Ties ties, TraceRow row, Life life) {
        this.ties = ties;
        this.row = row;
        this.life = life;
    }

    List<Tie> find() {
        List<Tie> found = new ArrayList<>(named());
        boolean twoSided = !Ties.isNullSender(row) && !row.recipient().isEmpty();
        if (twoSided) {
            found.addAll(answers());
            found.addAll(sentAgain());
        }
        if (!row.recipient().isEmpty()) {
            found.addAll(answered());
        }
        return found;
    }

    private boolean isOther(TraceRow each) {
        return !each.lifeId().equals(row.lifeId());
    }

    /** What headers name, where a log has them. */
    private List<Tie> named() {
        List<Tie> found = new ArrayList<>();
        List<MailEvent> events = life == null ? List.of() : life.events();
        for (MailEvent event : events) {
            for (Map.Entry<String, String> each : event.properties().entrySet()) {
                Set<String> ids =
                        ANSWERED.contains(each.getKey().toLowerCase(Locale.ROOT)) ? ids(each.getValue()) : Set.of();
                if (!ids.isEmpty()) {
                    ties.rows(TraceQuery.ALL.and(MessageIdCondition.of(ids)), this::isOther)
                            .forEach(other -> found.add(
                                    new Tie(Relation.RepliesTo, other, each.getKey() + " names it" + Tie.line(event))));
                }
            }
        }
        return found;
    }

    private static Set<String> ids(String header) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = ID.matcher(header);
        while (matcher.find() && ids.size() < 100) {
            ids.add(matcher.group());
        }
        return ids;
    }

    /** What came back to the sender from this recipient, or from nobody at his mail store's word. */
    private List<Tie> answers() {
        List<Tie> found = new ArrayList<>();
        MailEvent vacation = vacation();
        TraceQuery query = Ties.between(row.received(), row.received().plus(ties.window()))
                .and(Ties.address(Party.RECIPIENT, row.sender()))
                .and(Ties.address(Party.SENDER, row.recipient(), "<>", ""));
        for (TraceRow each : ties.rows(query, this::isOther)) {
            Tie tie = answer(each, vacation);
            if (tie != null) {
                found.add(tie);
            }
        }
        return found;
    }

    private Tie answer(TraceRow each, MailEvent vacation) {
        boolean answersSubject =
                !row.subject().isEmpty() && bare(each.subject()).equalsIgnoreCase(bare(row.subject()));
        if (answersSubject && AUTOMATIC.matcher(each.subject()).find()) {
            return new Tie(Relation.AutoReply, each, "its subject is that of an automatic answer to this one");
        }
        boolean inTime = vacation != null
                && !each.received().isBefore(vacation.time().minusSeconds(5))
                && each.received().isBefore(vacation.time().plus(VACATION));
        if (inTime && !isReply(each.subject())) {
            return new Tie(Relation.AutoReply, each, "a vacation response was sent then" + Tie.line(vacation));
        }
        return answersSubject && isReply(each.subject()) && !Ties.isNullSender(each)
                ? new Tie(Relation.Reply, each, "its recipient answers, by the subject")
                : null;
    }

    private MailEvent vacation() {
        List<MailEvent> events = life == null ? List.of() : life.events();
        for (MailEvent event : events) {
            boolean concerns = event.recipients().isEmpty()
                    || event.recipients().stream().anyMatch(row.recipient()::equalsIgnoreCase);
            if (event.word().equals("vacation") && concerns) {
                return event;
            }
        }
        return null;
    }

    /** The message that this one answers. */
    private List<Tie> answered() {
        boolean automatic = AUTOMATIC.matcher(row.subject()).find();
        if (!automatic && !isReply(row.subject())) {
            return List.of();
        }
        List<Tie> found = new ArrayList<>();
        TraceQuery query = Ties.between(row.received().minus(ties.window()), row.received())
                .and(Ties.address(Party.SENDER, row.recipient()));
        query = Ties.isNullSender(row) ? query : query.and(Ties.address(Party.RECIPIENT, row.sender()));
        String wanted = bare(row.subject());
        ties.rows(
                        query,
                        each -> isOther(each)
                                && !wanted.isEmpty()
                                && bare(each.subject()).equalsIgnoreCase(wanted))
                .forEach(each -> found.add(new Tie(Relation.RepliesTo, each, "this one answers it, by the subject")));
        return found;
    }

    private static boolean isReply(String subject) {
        return REPLY.matcher(subject).find();
    }

    private static String bare(String subject) {
        String text = AUTOMATIC.matcher(subject.strip()).replaceFirst("");
        return REPLY.matcher(text).replaceFirst("").strip();
    }

    private List<Tie> sentAgain() {
        if (row.size() <= 0) {
            return List.of();
        }
        List<Tie> found = new ArrayList<>();
        Instant end = row.received().plus(ties.window()).plusMillis(1);
        TraceQuery query = Ties.between(row.received().minus(ties.window()), end)
                .and(Ties.address(Party.SENDER, row.sender()))
                .and(Ties.address(Party.RECIPIENT, row.recipient()));
        for (TraceRow each : ties.rows(query, this::isSameContent)) {
            Duration apart = Duration.between(row.received(), each.received());
            found.add(new Tie(
                    Relation.Resend,
                    each,
                    "the same sender, recipient" + (row.subject().isEmpty() ? "" : ", subject") + " and size ("
                            + each.size() + " bytes), "
                            + ChartText.seconds(apart.abs().toMillis() / 1000.0)
                            + (apart.isNegative() ? " before" : " later")));
        }
        return found;
    }

    /** Without a subject only the very same size says anything; with one, a few bytes of other headers may differ. */
    private boolean isSameContent(TraceRow each) {
        long difference = Math.abs(each.size() - row.size());
        long allowed = row.subject().isEmpty() ? 0 : row.size() / 50;
        boolean sameId = !row.messageId().isEmpty() && row.messageId().equals(each.messageId());
        return isOther(each)
                && !sameId
                && each.size() > 0
                && difference <= allowed
                && each.subject().equalsIgnoreCase(row.subject());
    }
}
