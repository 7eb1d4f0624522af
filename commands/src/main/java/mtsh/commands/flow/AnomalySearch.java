package mtsh.commands.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceTimes;
import mtsh.store.query.AddressCondition;
import mtsh.store.query.Condition;
import mtsh.store.query.DeferredCondition;
import mtsh.store.query.IpCondition;
import mtsh.store.query.QueryException;
import mtsh.store.query.StatusCondition;
import mtsh.store.query.TraceQuery;

/** Finds what is out of the ordinary in counts. */
final class AnomalySearch {
    private final MailFacts facts;
    private final Baseline baseline;
    private final TraceQuery query;
    private final long leastCount;
    private final double leastScore;
    private final List<Anomaly> found = new ArrayList<>();

    /**
     * @param query which messages were counted, of any time
     * @param leastCount of how few messages nothing is said
     */
    AnomalySearch(MailFacts facts, Baseline baseline, TraceQuery query, long leastCount, double leastScore) {
        this.facts = facts;
        this.baseline = baseline;
        this.query = query;
        this.leastCount = leastCount;
        this.leastScore = leastScore;
    }

    List<Anomaly> find(Set<AnomalyKind> kinds) {
        kinds.forEach(this::find);
        found.sort(Anomaly.MOST_UNUSUAL);
        return found;
    }

    private void find(AnomalyKind kind) {
        switch (kind) {
            case NewReason -> facts.reasons().each(this::newReason);
            case RisingReason -> facts.reasons().each(this::risingReason);
            case NewSender -> facts.senders().each(this::newSender);
            case NewRelay -> facts.relays().each(this::newRelay);
            case Deferral -> facts.deferred().each(this::deferral);
            case SilentSender -> facts.senders().each(this::silentSender);
            case UnusualVolume -> {
                facts.senders().each((name, series) -> volume(name, series, true));
                facts.destinations().each((name, series) -> volume(name, series, false));
            }
        }
    }

    private boolean isNew(String name, Series series) {
        return !name.isEmpty() && series.sum() == 0 && series.now() >= leastCount;
    }

    /** A share of none before against one of some now. */
    private double scoreOfNew(Series series) {
        return shares(0, series.now()).z();
    }

    private Proportions shares(long before, long now) {
        Series all = facts.destinations().total();
        return Proportions.of(before, all.sum(), now, all.now());
    }

    private void newReason(String reason, Series series) {
        if (isNew(reason, series)) {
            add(
                    AnomalyKind.NewReason,
                    reason,
                    messages(series.now()) + " not delivered for a reason not seen before: " + reason,
                    series,
                    scoreOfNew(series),
                    new StatusCondition(RowReason.STATUSES),
                    nextOfReason(reason));
        }
    }

    private void risingReason(String reason, Series series) {
        Proportions test = shares(series.sum(), series.now());
        if (series.sum() == 0 || series.now() < leastCount || test.z() < leastScore) {
            return;
        }
        Series all = facts.destinations().total();
        double usual = percent(series.sum(), all.sum());
        double now = percent(series.now(), all.now());
        String what =
                text(now) + " % of messages not delivered for the reason " + reason + ", usually " + text(usual) + " %";
        found.add(new Anomaly(
                AnomalyKind.RisingReason,
                reason,
                what,
                usual,
                now,
                test.z(),
                series.trend(),
                now(new StatusCondition(RowReason.STATUSES)),
                nextOfReason(reason)));
    }

    private void newSender(String domain, Series series) {
        if (isNew(domain, series)) {
            add(
                    AnomalyKind.NewSender,
                    domain,
                    messages(series.now()) + " from " + domain + ", which wrote none before",
                    series,
                    scoreOfNew(series),
                    sender(domain),
                    "Get-MessageTrace -SenderAddress " + quoted("*@" + domain) + time());
        }
    }

    private void newRelay(String ip, Series series) {
        if (isNew(ip, series)) {
            add(
                    AnomalyKind.NewRelay,
                    ip,
                    messages(series.now()) + " from the machine " + ip + ", which gave us none before",
                    series,
                    scoreOfNew(series),
                    relay(ip),
                    "Get-SenderInventory -FromIP " + quoted(ip) + time());
        }
    }

    private void deferral(String domain, Series series) {
        long allBefore = facts.destinations().before(domain);
        long allNow = facts.destinations().now(domain);
        double score = deferralScore(series, allBefore, allNow);
        if (series.now() < leastCount || score < leastScore) {
            return;
        }
        double usual = percent(series.sum(), allBefore);
        double now = percent(series.now(), allNow);
        String what = domain + " put off " + series.now() + " of " + messages(allNow) + " (" + text(now)
                + " %), usually " + text(usual) + " %";
        TraceQuery examples = now(recipient(domain)).and(new DeferredCondition(true));
        found.add(new Anomaly(
                AnomalyKind.Deferral,
                domain,
                what,
                usual,
                now,
                score,
                series.trend(),
                examples,
                "Get-MessageTrace -RecipientAddress " + quoted("*@" + domain) + time()
                        + " | Where-Object EverDeferred | Trace-Message"));
    }

    /** A domain without earlier mail of its own is measured by what is usual for all. */
    private double deferralScore(Series series, long allBefore, long allNow) {
        if (allBefore > 0) {
            return Proportions.of(series.sum(), allBefore, series.now(), allNow).z();
        }
        long before = facts.deferred().total().sum();
        return Proportions.of(before, facts.destinations().total().sum(), series.now(), allNow)
                .z();
    }

    private void silentSender(String domain, Series series) {
        boolean isSilent = series.now() == 0 && series.mean() >= leastCount && -series.score() >= leastScore;
        if (isSilent && !domain.isEmpty()) {
            String what = "usually " + text(series.mean()) + " in such a time";
            found.add(new Anomaly(
                    AnomalyKind.SilentSender,
                    domain,
                    what,
                    series.mean(),
                    0,
                    series.score(),
                    series.trend(),
                    query.between(baseline.start(), baseline.now().start()).and(sender(domain)),
                    "Get-MessageTrace -SenderAddress " + quoted("*@" + domain)));
        }
    }

    private void volume(String domain, Series series, boolean isSender) {
        boolean isMuch = Math.max(series.now(), series.mean()) >= leastCount;
        boolean isElsewhere = series.sum() == 0 || isSender && series.now() == 0;
        if (domain.isEmpty() || !isMuch || isElsewhere || Math.abs(series.score()) < leastScore) {
            return;
        }
        String what =
                messages(series.now()) + (isSender ? " from " : " to ") + domain + ", usually " + text(series.mean());
        add(
                AnomalyKind.UnusualVolume,
                domain,
                what,
                series,
                series.score(),
                isSender ? sender(domain) : recipient(domain),
                "Get-MessageTrace " + (isSender ? "-SenderAddress " : "-RecipientAddress ") + quoted("*@" + domain)
                        + time());
    }

    private void add(
            AnomalyKind kind,
            String subject,
            String what,
            Series series,
            double score,
            Condition examples,
            String next) {
        found.add(new Anomaly(
                kind, subject, what, series.mean(), series.now(), score, series.trend(), now(examples), next));
    }

    private TraceQuery now(Condition condition) {
        return query.between(baseline.now().start(), baseline.now().end()).and(condition);
    }

    private String nextOfReason(String reason) {
        return "Get-MessageTrace -Status Failed, Pending, Quarantined, FilteredAsSpam" + time()
                + " | Trace-Message | Where-Object CauseId -eq " + quoted(reason);
    }

    private String time() {
        return " -StartDate " + TraceTimes.roundTrip(baseline.now().start()) + " -EndDate "
                + TraceTimes.roundTrip(baseline.now().end());
    }

    private static Condition sender(String domain) {
        return AddressCondition.sender("@" + domain);
    }

    private static Condition recipient(String domain) {
        return AddressCondition.recipient("@" + domain);
    }

    /** A log may have a name where an address should be; then no sample is better than a wrong one. */
    private static Condition relay(String ip) {
        try {
            return IpCondition.of(IpCondition.Side.FROM, ip);
        } catch (QueryException noAddress) {
            return AddressCondition.sender("");
        }
    }

    /** As one argument of a command, whatever stands in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String messages(long count) {
        return Coverage.count(count, "message");
    }

    private static double percent(long part, long all) {
        return all == 0 ? 0 : 100.0 * part / all;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
