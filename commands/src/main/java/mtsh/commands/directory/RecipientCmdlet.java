package mtsh.commands.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import picocli.CommandLine.Option;

import mtsh.commands.queue.ObjectFilter;
import mtsh.commands.queue.ResultSize;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.type.Members;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.Wildcard;

/** What the readers of recipients have in common. */
abstract class RecipientCmdlet extends Cmdlet {
    @Option(names = "-Identity", description = "An address, alias or name.")
    @Parameter(position = 0, pipeline = true, pipelineByPropertyName = true, wildcards = true, completer = "address")
    Object identity;

    @Option(names = "-Anr", description = "A text that the name, alias or address begins with.")
    String anr;

    @Option(names = "-Filter", description = "Which ones, as \"RecipientTypeDetails -eq 'SharedMailbox'\".")
    String filter;

    @Option(names = "-RecipientTypeDetails", description = "Only these kinds.")
    String[] recipientTypeDetails;

    @Option(names = "-ResultSize", description = "How many, or Unlimited.")
    String resultSize = ResultSize.USUAL;

    @Option(names = "-SortBy", description = "The property to sort by.")
    String sortBy;

    @Option(names = "-OrganizationalUnit", description = "Accepted; everybody is in one place.")
    Object organizationalUnit;

    @Option(names = "-Credential", description = "Accepted; nobody has to be asked.")
    Object credential;

    @Option(names = "-DomainController", description = "Accepted; nobody has to be asked.")
    Object domainController;

    @Option(names = "-IgnoreDefaultScope", description = "Accepted; there is one scope.")
    boolean ignoreDefaultScope;

    @Option(names = "-ReadFromDomainController", description = "Accepted; nobody has to be asked.")
    boolean readFromDomainController;

    /** What Exchange also filters recipients by; nobody here has any of it. */
    private static final List<String> UNKNOWN = List.of(
            "ArchiveStatus",
            "ArchiveGuid",
            "ArchiveName",
            "City",
            "Company",
            "CountryOrRegion",
            "Database",
            "Department",
            "ExternalEmailAddress",
            "ForwardingAddress",
            "ForwardingSmtpAddress",
            "IsInactiveMailbox",
            "LitigationHoldEnabled",
            "ManagedBy",
            "Manager",
            "Office",
            "RetentionPolicy",
            "ServerName",
            "StateOrProvince",
            "Title",
            "WhenMailboxCreated",
            "WhenSoftDeleted");

    /** Whether a recipient is of the kind that this cmdlet reads. */
    abstract boolean isOurs(Recipient recipient);

    /** The name of the objects' type. */
    abstract String type();

    /** The identity that was asked for; null for everybody. */
    Object identity() {
        return identity;
    }

    @Override
    public void process() {
        List<Recipient> all = runtime().session().service(Directory.class).recipients(runtime());
        List<PSObject> found = new ArrayList<>();
        Predicate<Recipient> wanted = wanted();
        for (Recipient each : all) {
            if (isOurs(each) && wanted.test(each)) {
                found.add(DirectoryObjects.of(each, type()));
            }
        }
        if (found.isEmpty() && identity() != null && !Wildcard.isPattern(text(identity()))) {
            writeNotFound(text(identity()));
            return;
        }
        writePage(found);
    }

    private Predicate<Recipient> wanted() {
        Predicate<Recipient> wanted = each -> true;
        if (identity() != null) {
            String written = text(identity());
            Wildcard pattern = Wildcard.of(written, true);
            wanted = each -> each.is(written)
                    || Wildcard.isPattern(written)
                            && (pattern.matches(each.address())
                                    || pattern.matches(each.name())
                                    || pattern.matches(each.alias()));
        }
        if (anr != null) {
            String start = anr.toLowerCase(Locale.ROOT);
            wanted = wanted.and(each -> List.of(each.name(), each.alias(), each.address()).stream()
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith(start)));
        }
        if (recipientTypeDetails != null) {
            Set<String> kinds = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            kinds.addAll(List.of(recipientTypeDetails));
            wanted = wanted.and(each -> kinds.contains(each.details()));
        }
        return wanted;
    }

    private void writePage(List<PSObject> found) {
        List<PSObject> page = found;
        if (filter != null && !filter.isBlank() && !found.isEmpty()) {
            List<String> names = new ArrayList<>(found.get(0).members().stream()
                    .filter(PSMember.Note.class::isInstance)
                    .map(PSMember::name)
                    .toList());
            names.addAll(UNKNOWN);
            page = found.stream()
                    .filter(ObjectFilter.of(filter, names, runtime().session().zone()))
                    .toList();
        }
        if (sortBy != null) {
            page = page.stream()
                    .sorted((one, other) -> key(one).compareToIgnoreCase(key(other)))
                    .toList();
        }
        long limit = ResultSize.of(resultSize);
        page.stream().limit(limit).forEach(this::write);
        if (page.size() > limit) {
            writeWarning("There are more results: " + page.size() + ". Use -ResultSize Unlimited to see all of them.");
        }
    }

    private String key(PSObject object) {
        return Conversions.toText(Members.getOwn(object, sortBy));
    }

    /** The text of an identity: that of a recipient is its address. */
    static String text(Object given) {
        Object own = given instanceof PSObject object ? object.noteValue("PrimarySmtpAddress") : null;
        return Conversions.toText(own == null ? given : own).strip();
    }

    final void writeNotFound(String wanted) {
        writeError(
                "Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException",
                "ManagementObjectNotFoundException",
                ErrorCategory.ObjectNotFound,
                wanted,
                "The operation couldn't be performed because object '" + wanted + "' couldn't be found.");
    }
}
