package mtsh.commands.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import mtsh.language.stream.Output;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Recipients, domains and servers as the objects that Exchange's readers write. */
final class DirectoryObjects {
    static final String MAILBOX = "Microsoft.Exchange.Data.Directory.Management.Mailbox";
    static final String RECIPIENT = "Microsoft.Exchange.Data.Directory.Management.ReducedRecipient";
    static final String GROUP = "Microsoft.Exchange.Data.Directory.Management.DistributionGroup";
    static final String USER = "Microsoft.Exchange.Data.Directory.Management.User";
    static final String DOMAIN = "Microsoft.Exchange.Data.Directory.SystemConfiguration.AcceptedDomain";
    static final String ORGANIZATION = "Microsoft.Exchange.Data.Directory.SystemConfiguration.ADOrganizationConfig";
    static final String SERVER = "Microsoft.Exchange.Data.Directory.Management.ExchangeServer";
    static final String TRANSPORT = "Microsoft.Exchange.Data.Directory.Management.TransportServer";
    static final String MAILBOX_SERVER = "Microsoft.Exchange.Data.Directory.Management.MailboxServer";

    /** What Exchange's recipients also have, and logs do not tell: scripts in strict mode read it, and filters ask for it. */
    private static final List<String> UNKNOWN = List.of("WhenCreated", "WhenChanged");

    private DirectoryObjects() {}

    static PSObject of(Recipient recipient, String type) {
        PSObject object = PSObject.custom()
                .typeName(type)
                .note("Identity", recipient.name())
                .note("Name", recipient.name())
                .note("DisplayName", recipient.name())
                .note("Alias", recipient.alias())
                .note("PrimarySmtpAddress", address(recipient.address()))
                .note("WindowsEmailAddress", address(recipient.address()))
                .note("WindowsLiveID", address(recipient.address()))
                .note("EmailAddresses", PSArray.ofStrings(recipient.addresses()))
                .note("UserPrincipalName", recipient.address())
                .note("SamAccountName", recipient.alias())
                .note("RecipientType", recipient.type())
                .note("RecipientTypeDetails", recipient.details())
                .note("HiddenFromAddressListsEnabled", false)
                .note(
                        "Guid",
                        UUID.nameUUIDFromBytes(
                                ("recipient:" + recipient.address().toLowerCase(Locale.ROOT))
                                        .getBytes(StandardCharsets.UTF_8)));
        UNKNOWN.forEach(name -> object.note(name, null));
        if (type.equals(GROUP)) {
            object.note(
                    "GroupType", recipient.details().contains("Security") ? "Universal, SecurityEnabled" : "Universal");
        }
        recipient.more().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("EmailAddresses")) {
                object.note(name, value);
            }
        });
        return named(object, recipient.name());
    }

    /** An address that is a text, and knows its two halves. */
    static PSObject address(String address) {
        int at = address.lastIndexOf('@');
        return new PSObject(address)
                .note("Local", at < 0 ? address : address.substring(0, at))
                .note("Domain", at < 0 ? "" : address.substring(at + 1))
                .note("Address", address);
    }

    /** A domain that is a text, and has the parts of Exchange's. */
    static PSObject domain(String name) {
        return new PSObject(name)
                .note("Domain", name.startsWith("*.") ? name.substring(2) : name)
                .note("Address", name)
                .note("IncludeSubDomains", name.startsWith("*."));
    }

    /** The object with a name as its text. */
    static PSObject named(PSObject object, String name) {
        return object.add(new PSMember.ScriptMethod("ToString", new Text(name)));
    }

    /** A method that always gives the same text. */
    private record Text(String text) implements Invocable {
        @Override
        public Object invoke(Object self, Object... arguments) {
            return text;
        }

        @Override
        public void run(Object underscore, Object[] arguments, Output output) {
            output.write(text);
        }
    }
}
