package mtsh.store.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import mtsh.store.engine.TraceStore;
import mtsh.store.event.MailEvent;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;
import mtsh.store.query.SourceStatus;

/** Looks at what is in a store, and says what its logs lack. */
public final class MailLogQuality {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::host)
            .thenComparing(Finding::program)
            .thenComparing(Finding::result)
            .thenComparing(Finding::check);

    private final Predicate<String> wanted;
    private final List<QualityCheck> checks = checks();
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Set<String>> hosts = new HashMap<>();

    private MailLogQuality(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    private static List<QualityCheck> checks() {
        List<QualityCheck> all = new ArrayList<>();
        all.addAll(PostfixChecks.all());
        all.add(new ClientAddressCheck());
        all.addAll(FilterChecks.all());
        all.addAll(EximChecks.all());
        all.addAll(SendmailChecks.all());
        all.addAll(ExchangeChecks.all());
        all.addAll(SyslogChecks.all());
        all.add(new NextServerCheck());
        return List.copyOf(all);
    }

    /**
     * By host and program, what is missing first.
     *
     * @param wanted which sources, by name
     * @param isStopped asked now and then; then what was seen until there is reported
     */
    public static List<Finding> of(TraceStore store, Predicate<String> wanted, BooleanSupplier isStopped) {
        return new MailLogQuality(wanted).examine(store, isStopped);
    }

    private List<Finding> examine(TraceStore store, BooleanSupplier isStopped) {
        List<SourceStatus> sources = store.sources().stream()
                .filter(source -> wanted.test(source.name()))
                .toList();
        sources.forEach(source -> formats.put(source.name(), source.format()));
        store.lives(life -> {
            look(life);
            return !isStopped.getAsBoolean();
        });
        for (SourceStatus source : sources) {
            Set<String> ofSource = hosts.getOrDefault(source.name(), Set.of());
            checks.forEach(check -> check.source(source, ofSource));
        }
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> check.report(findings::add));
        findings.sort(ORDER);
        return findings;
    }

    private void look(Life life) {
        for (Leg leg : life.legs()) {
            LoggedLeg logged = LoggedLeg.of(leg, life, wanted, formats);
            if (logged != null) {
                logged.events().forEach(this::note);
                checks.forEach(check -> check.leg(logged));
            }
        }
    }

    private void note(MailEvent event) {
        Set<String> ofSource = hosts.computeIfAbsent(event.position().source(), any -> new HashSet<>());
        if (ofSource.size() < HostTally.MOST_HOSTS) {
            ofSource.add(event.host());
        }
    }
}
