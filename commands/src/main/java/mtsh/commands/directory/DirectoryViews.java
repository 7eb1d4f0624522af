package mtsh.commands.directory;

import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;

/** How recipients, domains and servers look. */
public final class DirectoryViews {
    private DirectoryViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.table("Mailbox", DirectoryObjects.MAILBOX)
                .properties("Name", "Alias", "PrimarySmtpAddress", "RecipientTypeDetails")
                .build());
        views.add(ViewBuilder.table("Recipient", DirectoryObjects.RECIPIENT, DirectoryObjects.USER)
                .properties("Name", "RecipientType", "PrimarySmtpAddress")
                .build());
        views.add(ViewBuilder.table("DistributionGroup", DirectoryObjects.GROUP)
                .properties("Name", "DisplayName", "RecipientTypeDetails", "PrimarySmtpAddress")
                .build());
        views.add(ViewBuilder.table("AcceptedDomain", DirectoryObjects.DOMAIN)
                .properties("Name", "DomainName", "DomainType", "Default")
                .build());
        views.add(ViewBuilder.table(
                        "ExchangeServer",
                        DirectoryObjects.SERVER,
                        DirectoryObjects.TRANSPORT,
                        DirectoryObjects.MAILBOX_SERVER)
                .properties("Name", "Fqdn", "ServerRole")
                .build());
    }
}
