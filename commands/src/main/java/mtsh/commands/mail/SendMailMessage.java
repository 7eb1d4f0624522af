package mtsh.commands.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.file.FileErrors;
import mtsh.commands.file.TextEncodings;
import mtsh.language.cmdlet.Cmdlet;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.ErrorCategory;
import mtsh.language.error.NetThrow;
import mtsh.language.value.MailAddress;

/** Send-MailMessage: the message becomes a file in the outbox; it is never sent. */
@Command(name = "Send-MailMessage", description = "Writes a message into the outbox as an .eml file; nothing is sent.")
public final class SendMailMessage extends Cmdlet {
    @Option(
            names = {"-Attachments", "-PsPath"},
            description = "Files to attach.")
    @Parameter(pipeline = true, pipelineByPropertyName = true, notEmpty = true, completer = "path")
    String[] attachments;

    @Option(names = "-Bcc", description = "Who gets it unseen; the file shows them.")
    @Parameter(pipelineByPropertyName = true, notEmpty = true)
    String[] bcc;

    @Option(names = "-Body", description = "The text.")
    @Parameter(position = 2, pipelineByPropertyName = true, notEmpty = true)
    String body;

    @Option(
            names = {"-BodyAsHtml", "-BAH"},
            description = "The text is HTML.")
    @Parameter(pipelineByPropertyName = true)
    boolean bodyAsHtml;

    @Option(
            names = {"-Encoding", "-BE"},
            description = "The encoding of the text; UTF-8 when not given.")
    @Parameter(pipelineByPropertyName = true, notEmpty = true, completer = "encoding")
    Object encoding;

    @Option(names = "-Cc", description = "Who gets a copy.")
    @Parameter(pipelineByPropertyName = true, notEmpty = true)
    String[] cc;

    @Option(
            names = {"-DeliveryNotificationOption", "-DNO"},
            description = "Accepted; nothing is delivered.")
    @Parameter(
            pipelineByPropertyName = true,
            values = {"None", "OnSuccess", "OnFailure", "Delay", "Never"})
    String[] deliveryNotificationOption;

    @Option(names = "-From", description = "Who writes it.")
    @Parameter(mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    String from;

    @Option(
            names = {"-SmtpServer", "-ComputerName"},
            description = "Accepted; no server is asked.")
    @Parameter(position = 3, pipelineByPropertyName = true, notEmpty = true)
    String smtpServer;

    @Option(names = "-Priority", description = "Normal, Low or High.")
    @Parameter(
            pipelineByPropertyName = true,
            values = {"Normal", "Low", "High"})
    String priority;

    @Option(names = "-ReplyTo", description = "Where answers go.")
    @Parameter(pipelineByPropertyName = true)
    String[] replyTo;

    @Option(
            names = {"-Subject", "-sub"},
            description = "The subject.")
    @Parameter(position = 1, pipelineByPropertyName = true)
    String subject;

    @Option(names = "-To", description = "Who gets it.")
    @Parameter(position = 0, mandatory = true, pipelineByPropertyName = true, notEmpty = true)
    String[] to;

    @Option(names = "-Credential", description = "Accepted; no server is asked.")
    @Parameter(pipelineByPropertyName = true)
    Object credential;

    @Option(names = "-UseSsl", description = "Accepted; no server is asked.")
    @Parameter(pipelineByPropertyName = true)
    boolean useSsl;

    @Option(names = "-Port", description = "Accepted; no server is asked.")
    @Parameter(
            pipelineByPropertyName = true,
            range = {0, Integer.MAX_VALUE})
    int port;

    private final List<Path> files = new ArrayList<>();

    @Override
    public void process() {
        if (attachments == null) {
            return;
        }
        for (String each : attachments) {
            Path file = runtime().session().resolvePath(each);
            if (Files.isRegularFile(file)) {
                files.add(file);
            } else {
                writeError(
                        "System.IO.FileNotFoundException",
                        "FileNotFoundException",
                        ErrorCategory.ResourceUnavailable,
                        each,
                        "Could not find file '" + file + "'.");
            }
        }
    }

    @Override
    public void end() {
        Charset charset = encoding == null
                ? StandardCharsets.UTF_8
                : TextEncodings.of(encoding).charset();
        MailText mail = new MailText(
                charset,
                ZonedDateTime.now(runtime().session().clock())
                        .withZoneSameInstant(runtime().session().zone()),
                UUID.randomUUID().toString());
        mail.addresses("From", addresses(new String[] {from}));
        mail.addresses("To", addresses(to));
        mail.addresses("Cc", addresses(cc));
        mail.addresses("Bcc", addresses(bcc));
        mail.addresses("Reply-To", addresses(replyTo));
        mail.text("Subject", subject == null ? "" : subject);
        if (priority != null && !priority.equalsIgnoreCase("Normal")) {
            mail.header("X-Priority", priority.equalsIgnoreCase("High") ? "1" : "5");
            mail.header("Importance", priority.toLowerCase(Locale.ROOT));
        }
        mail.body(body == null ? "" : body, bodyAsHtml);
        files.forEach(mail::attach);
        try {
            writeWarning("Nothing was sent: the message is in "
                    + Outbox.put(runtime().session(), mail.bytes()));
        } catch (IOException problem) {
            writeError(FileErrors.of(
                    problem, Outbox.folder(runtime().session()).toString(), "OutboxIOError", ErrorCategory.WriteError));
        }
    }

    /** Addresses as they were given; one that is none is an error and left out. */
    private List<MailAddress> addresses(String[] given) {
        List<MailAddress> addresses = new ArrayList<>();
        for (String each : given == null ? new String[0] : given) {
            try {
                addresses.add(MailAddress.parse(each, null));
            } catch (NetThrow invalid) {
                writeError(
                        "System.FormatException",
                        "FormatException",
                        ErrorCategory.InvalidType,
                        each,
                        invalid.exception().message());
            }
        }
        return addresses;
    }
}
