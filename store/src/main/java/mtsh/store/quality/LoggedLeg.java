package mtsh.store.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;

/**
 * One leg as the wanted sources tell it.
 *
 * @param program that took the message: who wrote the leg's first line that is not a filter's
 * @param life the leg is of
 */
record LoggedLeg(String host, String queueId, MailProgram program, List<Told> lines, Life life) {
    /** A line, and whose it is. */
    record Told(MailEvent event, MailProgram program) {}

    /** Null when none of the leg's lines is from a wanted source. */
    static LoggedLeg of(Leg leg, Life life, Predicate<String> wanted, Map<String, String> formats) {
        List<Told> lines = new ArrayList<>();
        MailProgram server = MailProgram.OTHER;
        for (MailEvent event : leg.events()) {
            String source = event.position().source();
            if (!wanted.test(source)) {
                continue;
            }
            MailProgram program = MailProgram.of(event, formats.getOrDefault(source, ""));
            lines.add(new Told(event, program));
            boolean isServer = program.ordinal() <= MailProgram.EXCHANGE.ordinal();
            server = server == MailProgram.OTHER && isServer ? program : server;
        }
        return lines.isEmpty() ? null : new LoggedLeg(leg.host(), leg.queueId(), server, lines, life);
    }

    /** The program's name; for one that has no checks of its own, as it calls itself. */
    String label() {
        return program == MailProgram.OTHER ? lines.get(0).event().daemon() : program.label();
    }

    Stream<MailEvent> events() {
        return lines.stream().map(Told::event);
    }

    Stream<MailEvent> eventsOf(MailProgram wanted) {
        return lines.stream().filter(each -> each.program() == wanted).map(Told::event);
    }

    /** Whether the server took a message here, rather than refused it. */
    boolean isAccepted() {
        return !queueId.isEmpty()
                && lines.stream()
                        .anyMatch(each ->
                                each.program() == program && each.event().id() == EventId.RECEIVE);
    }

    boolean any(Predicate<MailEvent> condition) {
        return events().anyMatch(condition);
    }

    /** Whether any leg of the message on this host has such a line: what a filter says of one leg holds for the next. */
    boolean anyOnHost(Predicate<MailEvent> condition) {
        return life.legs().stream().filter(leg -> leg.host().equals(host)).anyMatch(leg -> leg.events().stream()
                .anyMatch(condition));
    }

    /** The attempts of the server itself to give the message to somebody. */
    Stream<MailEvent> handOvers() {
        return eventsOf(program).filter(event -> switch (event.id()) {
            case SEND, SENDEXTERNAL, TRANSFER, DELIVER -> true;
            default -> false;
        });
    }
}
