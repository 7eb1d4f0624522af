package mtsh.language.type;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import mtsh.language.error.NetThrow;
import mtsh.language.value.FilePaths;
import mtsh.language.value.MailAddress;
import mtsh.language.value.NetEncoding;
import mtsh.language.value.NetEnum;
import mtsh.language.value.NetMemoryStream;
import mtsh.language.value.NetNameValues;
import mtsh.language.value.NetRecord;
import mtsh.language.value.NetStream;
import mtsh.language.value.PSList;

/** Members of MailMessage, Attachment and SmtpClient. Messages are made and read; sending is refused, mtsh only looks at mail. */
final class MailMembers extends Description {
    private static final String MAIL = "System.Net.Mail.";

    @Override
    String definitions() {
        return switch (type().name()) {
            case "MailMessage" -> """
                new()
                new(string from, string to)
                new(string from, string to, string subject, string body)
                new(mailaddress from, mailaddress to)
                System.Net.Mail.AttachmentCollection Attachments {get;}
                System.Net.Mail.MailAddressCollection Bcc {get;}
                string Body {get;set;}
                System.Text.Encoding BodyEncoding {get;set;}
                System.Net.Mime.TransferEncoding BodyTransferEncoding {get;set;}
                System.Net.Mail.MailAddressCollection CC {get;}
                System.Net.Mail.DeliveryNotificationOptions DeliveryNotificationOptions {get;set;}
                void Dispose()
                mailaddress From {get;set;}
                System.Collections.Specialized.NameValueCollection Headers {get;}
                System.Text.Encoding HeadersEncoding {get;set;}
                bool IsBodyHtml {get;set;}
                System.Net.Mail.MailPriority Priority {get;set;}
                mailaddress ReplyTo {get;set;}
                System.Net.Mail.MailAddressCollection ReplyToList {get;}
                mailaddress Sender {get;set;}
                string Subject {get;set;}
                System.Text.Encoding SubjectEncoding {get;set;}
                System.Net.Mail.MailAddressCollection To {get;}
                """;
            case "Attachment" -> """
                new(string fileName)
                new(string fileName, string mediaType)
                new(System.IO.Stream contentStream, string name)
                new(System.IO.Stream contentStream, string name, string mediaType)
                string ContentId {get;set;}
                System.IO.Stream ContentStream {get;}
                static System.Net.Mail.Attachment CreateAttachmentFromString(string content, string name)
                static System.Net.Mail.Attachment CreateAttachmentFromString(string content, string name, System.Text.Encoding contentEncoding, string mediaType)
                void Dispose()
                string Name {get;set;}
                System.Text.Encoding NameEncoding {get;set;}
                System.Net.Mime.TransferEncoding TransferEncoding {get;set;}
                """;
            case "SmtpClient" -> """
                new()
                new(string host)
                new(string host, int port)
                System.Net.ICredentialsByHost Credentials {get;set;}
                System.Net.Mail.SmtpDeliveryFormat DeliveryFormat {get;set;}
                System.Net.Mail.SmtpDeliveryMethod DeliveryMethod {get;set;}
                void Dispose()
                bool EnableSsl {get;set;}
                string Host {get;set;}
                string PickupDirectoryLocation {get;set;}
                int Port {get;set;}
                void Send(string from, string recipients, string subject, string body)
                void Send(System.Net.Mail.MailMessage message)
                string TargetName {get;set;}
                int Timeout {get;set;}
                bool UseDefaultCredentials {get;set;}
                """;
            default -> """
                new()
                int Count {get;}
                void Add(string addresses)
                void Add(mailaddress item)
                void Clear()
                bool Contains(mailaddress item)
                mailaddress Item(int index) {get;}
                bool Remove(mailaddress item)
                void RemoveAt(int index)
                string ToString()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof PSList list ? list.items().size() : ((NetRecord) self).get(property);
    }

    @Override
    void set(String property, Object self, Object value) {
        if (property.equals("From") && value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'value')");
        }
        ((NetRecord) self).set(property, value);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        if (self instanceof PSList list) {
            return onAddresses(name(key), list, a);
        }
        if (name(key).equals("Send")) {
            throw new NetThrow(
                    "System.NotSupportedException",
                    "Sending mail is not supported here: mtsh reads mail flow and sends nothing. Hand the text to the system's"
                            + " mail program instead.");
        }
        return null;
    }

    private static Object onAddresses(String name, PSList list, Object[] a) {
        switch (name) {
            case "Add":
                add(list, a[0]);
                return null;
            case "Clear":
                list.items().clear();
                return null;
            case "RemoveAt":
                list.items().remove(ListMembers.index(list.items(), (Integer) a[0]));
                return null;
            case "Contains":
                return list.items().contains(a[0]);
            case "Remove":
                return list.items().remove(a[0]);
            case "Item":
                return list.items().get(ListMembers.index(list.items(), (Integer) a[0]));
            default:
                return String.join(
                        ", ", list.items().stream().map(Object::toString).toList());
        }
    }

    /** An address, or a text with several and commas between them. */
    private static void add(PSList list, Object value) {
        if (value instanceof MailAddress address) {
            list.items().add(address);
            return;
        }
        if (value == null || ((String) value).isEmpty()) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "The parameter 'addresses' cannot be an empty string. (Parameter 'addresses')");
        }
        for (String each : ((String) value).split(",")) {
            list.items().add(address(each.strip()));
        }
    }

    private static Object address(Object value) {
        return value instanceof MailAddress ? value : Members.create(Types.find(MAIL + "MailAddress"), value);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (type().name()) {
            case "MailMessage" -> message(a);
            case "Attachment" -> attachment(key, a);
            case "SmtpClient" -> client(a);
            default -> new PSList(type());
        };
    }

    private static PSList list(String name) {
        return new PSList(Types.find(MAIL + name));
    }

    private NetRecord message(Object[] a) {
        NetRecord message = new NetRecord(type())
                .set("To", list("MailAddressCollection"))
                .set("CC", list("MailAddressCollection"))
                .set("Bcc", list("MailAddressCollection"))
                .set("ReplyToList", list("MailAddressCollection"))
                .set("Attachments", list("AttachmentCollection"))
                .set("Headers", new NetNameValues(false))
                .set("Subject", a.length == 4 ? a[2] : "")
                .set("Body", a.length == 4 ? a[3] : "")
                .set("IsBodyHtml", false)
                .set("Priority", NetEnum.named(MAIL + "MailPriority", "Normal"))
                .set("BodyTransferEncoding", NetEnum.named("System.Net.Mime.TransferEncoding", "Unknown"))
                .set("DeliveryNotificationOptions", NetEnum.named(MAIL + "DeliveryNotificationOptions", "None"));
        if (a.length >= 2) {
            message.set("From", address(a[0]));
            add((PSList) message.get("To"), a[1]);
        }
        return message;
    }

    /** Of a file, of a stream with a name, or of a text. */
    private NetRecord attachment(String key, Object[] a) {
        NetRecord attachment = new NetRecord(type())
                .set("ContentId", java.util.UUID.randomUUID().toString())
                .set("TransferEncoding", NetEnum.named("System.Net.Mime.TransferEncoding", "Base64"));
        if (name(key).startsWith("CreateAttachmentFromString")) {
            NetEncoding encoding =
                    a.length > 2 && a[2] instanceof NetEncoding given ? given : NetEncoding.UTF8_WITHOUT_MARK;
            byte[] bytes = ((String) a[0]).getBytes(encoding == null ? StandardCharsets.UTF_8 : encoding.charset());
            return attachment.set("Name", a[1]).set("ContentStream", new NetMemoryStream(bytes, false));
        }
        if (a[0] instanceof NetStream stream) {
            return attachment.set("Name", a[1]).set("ContentStream", stream);
        }
        Path path = FilePaths.resolve((String) a[0]);
        return attachment.set("Name", path.getFileName().toString()).set("ContentStream", FileOpening.toRead(path));
    }

    private NetRecord client(Object[] a) {
        Object host = a.length == 0 ? null : a[0];
        Object port =
                Arrays.stream(a).filter(Integer.class::isInstance).findFirst().orElse(25);
        return new NetRecord(type())
                .set("Host", host)
                .set("Port", port)
                .set("EnableSsl", false)
                .set("Timeout", 100_000)
                .set("UseDefaultCredentials", false)
                .set(
                        "TargetName",
                        "SMTPSVC/" + (host == null ? "" : host.toString().toLowerCase(Locale.ROOT)))
                .set("DeliveryMethod", NetEnum.named(MAIL + "SmtpDeliveryMethod", "Network"))
                .set("DeliveryFormat", NetEnum.named(MAIL + "SmtpDeliveryFormat", "SevenBit"));
    }
}
