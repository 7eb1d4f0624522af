package mtsh.commands.historical;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import mtsh.commands.session.MtshOptions;
import mtsh.commands.source.StoreService;
import mtsh.commands.trace.AcceptedDomains;
import mtsh.commands.trace.Coverage;
import mtsh.commands.trace.TraceFilter;
import mtsh.language.cmdlet.CommandRuntime;
import mtsh.language.error.TerminatingError;
import mtsh.store.query.Wildcard;

/** What a search may ask for: always that it makes sense, and Exchange's limits where they hold. */
final class SearchRules {
    private static final int MOST_ADDRESSES = 100;
    private static final int MOST_SEARCHES = 250;
    private static final int NEARLY_ALL_SEARCHES = 225;
    private static final int MOST_LINES = 100_000;
    private static final int MOST_DAYS = 90;
    private static final Duration DAY = Duration.ofDays(1);

    private final CommandRuntime runtime;
    private final HistoricalSearches searches;

    SearchRules(CommandRuntime runtime, HistoricalSearches searches) {
        this.runtime = runtime;
        this.searches = searches;
    }

    /** A word in the spelling of the documentation, in whatever case it was given; null stays null. */
    static String word(String given, String... words) {
        return given == null
                ? null
                : Arrays.stream(words)
                        .filter(given::equalsIgnoreCase)
                        .findFirst()
                        .orElse(given);
    }

    /** The name of a culture as it is written; null stays null. */
    static String culture(String name) {
        if (name == null) {
            return null;
        }
        Locale wanted = Locale.forLanguageTag(name.strip().replace('_', '-'));
        boolean known = Arrays.asList(Locale.getAvailableLocales()).contains(wanted)
                && !wanted.getLanguage().isEmpty();
        if (!known) {
            throw TraceFilter.invalid(
                    "InvalidLocale", "There is no culture '" + name + "'. Give one such as en-US or de-DE.");
        }
        return wanted.toLanguageTag();
    }

    /** Null where nothing limits a report. */
    static String lineLimit(CommandRuntime runtime) {
        return hasLimits(runtime) ? Integer.toString(MOST_LINES) : null;
    }

    private static boolean hasLimits(CommandRuntime runtime) {
        return runtime.session().service(MtshOptions.class).exchangeLimits();
    }

    void check(SearchRequest request, Consumer<String> warning) {
        checkAddresses(request);
        // A value that can be no address of a machine is refused now, not in the process that makes the report.
        new SearchFilter(request, null).query();
        if (!hasLimits(runtime)) {
            return;
        }
        checkCounts(request);
        checkStart(request.start());
        checkWildcards(request);
        checkNotify(request);
        checkSearches(warning);
    }

    private static void checkAddresses(SearchRequest request) {
        boolean none = request.texts("MessageID").isEmpty()
                && request.texts("RecipientAddress").isEmpty()
                && request.texts("SenderAddress").isEmpty();
        if (none) {
            throw TraceFilter.invalid(
                    "MissingSearchCriteria",
                    "Give at least one of -MessageID, -RecipientAddress and -SenderAddress."
                            + " -RecipientAddress * finds the messages to anybody.");
        }
    }

    /** Exchange's own sentence does not say what is wrong. */
    private static void checkCounts(SearchRequest request) {
        for (String parameter : List.of("SenderAddress", "RecipientAddress")) {
            int count = request.texts(parameter).size();
            if (count > MOST_ADDRESSES) {
                throw limit(
                        "TooManyAddresses",
                        "The Hygiene DAL retried a transient condition the maximum number of times. -" + parameter
                                + " has " + count + " addresses; Exchange Online takes " + MOST_ADDRESSES + ".");
            }
        }
    }

    private void checkStart(Instant start) {
        if (start.isBefore(runtime.session().clock().instant().minus(Duration.ofDays(MOST_DAYS)))) {
            throw limit(
                    "InvalidDateRange",
                    "Invalid StartDate value. The StartDate can't be older than " + MOST_DAYS + " days from today. "
                            + Coverage.held(runtime));
        }
    }

    private static void checkWildcards(SearchRequest request) {
        for (String sender : request.texts("SenderAddress")) {
            if (Wildcard.isWild(sender)) {
                throw limit(
                        "WildcardInSender",
                        "-SenderAddress '" + sender
                                + "' has a wildcard; Exchange Online takes wildcards in -RecipientAddress only.");
            }
        }
    }

    private void checkNotify(SearchRequest request) {
        List<String> addresses = request.texts("NotifyAddress");
        if (addresses.isEmpty()) {
            return;
        }
        StoreService.read(runtime, store -> {
            AcceptedDomains domains = AcceptedDomains.of(runtime, store);
            for (String address : addresses) {
                if (!domains.has(address)) {
                    throw limit(
                            "NotifyAddressNotAccepted",
                            "-NotifyAddress '" + address
                                    + "' is in no accepted domain. Set-MtshOption -AcceptedDomain says which domains are ours.");
                }
            }
        });
    }

    private void checkSearches(Consumer<String> warning) {
        int count = searches.submittedIn(DAY);
        if (count >= MOST_SEARCHES) {
            throw limit(
                    "TooManySearches",
                    "Your recent queries have surpassed the permitted limit, please try again later. " + count
                            + " historical searches were submitted in the last 24 hours; Exchange Online takes "
                            + MOST_SEARCHES + ", cancelled ones included.");
        }
        if (count >= NEARLY_ALL_SEARCHES) {
            warning.accept("This is historical search " + (count + 1) + " of the " + MOST_SEARCHES
                    + " that Exchange Online takes in 24 hours.");
        }
    }

    private static TerminatingError limit(String id, String text) {
        return TraceFilter.invalid(
                id, text + " Set-MtshOption -ExchangeLimits $false lifts the limits of Exchange Online.");
    }
}
