package mtsh.bench.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;

/** Messages as the reader of Exchange's message tracking gives them: each row tells the whole envelope again. */
final class ExchangeMail {
    private static final String INSTANCE = "Exchange";

    private final String host;
    private final String ip;
    private final LogFiles files;
    private long internalId;
    private long sessions;

    ExchangeMail(int number, double linesASecond) {
        this.host = "EX" + number;
        this.ip = "10.1.0." + (20 + number);
        this.internalId = 38_654_705_665L + number * 1_000_000_000_000L;
        this.sessions = number * 0x10000000L;
        this.files = new LogFiles("'/logs/" + host + "/MSGTRK'yyyyMMddHH'-1.LOG'", linesASecond, 400);
    }

    Life life(Envelope mail, Instant time, SplittableRandom random) {
        return new Making(mail, time.truncatedTo(ChronoUnit.MILLIS), random).life();
    }

    /** The fields in which rows differ; empty ones are left out. */
    private record Fields(String context, String status, String info, String custom) {
        static Fields context(String context) {
            return new Fields(context, "", "", "");
        }
    }

    /** One message. */
    private final class Making {
        private final Envelope mail;
        private final SplittableRandom random;
        private final LifeLines lines;
        private final String networkId;
        private final boolean isOurs;
        private final String id;

        Making(Envelope mail, Instant time, SplittableRandom random) {
            this.mail = mail;
            this.random = random;
            this.lines = new LifeLines(files, time, 1_000_000, random);
            this.networkId = Ids.guid(time, random);
            this.isOurs = random.nextInt(100) < 35;
            internalId += 1 + random.nextInt(12);
            this.id = Long.toString(internalId);
        }

        Life life() {
            if (isOurs) {
                lines.add(submit());
                lines.pause(lines.about(0.4));
            }
            lines.add(receive());
            if (random.nextInt(100) < 40) {
                lines.pause(lines.about(0.2));
                lines.add(rule());
            }
            for (String recipient : mail.recipients()) {
                lines.pause(lines.about(0.5));
                deliver(recipient);
            }
            return new Life(networkId, List.of(new Leg(host, INSTANCE, id, false, lines.end())));
        }

        private MailEventBuilder submit() {
            String context = "MDB:5f2d0c1e-77aa-4be0-9c11-0000000000" + (10 + random.nextInt(8)) + ", Mailbox:"
                    + mailbox(mail.sender()) + ", Event:" + (20_000_000 + internalId % 1_000_000_000L)
                    + ", MessageClass:IPM.Note, CreationTime:" + lines.time() + ", ClientType:MOMT";
            return row(EventId.SUBMIT, "STOREDRIVER", mail.recipients(), Fields.context(context))
                    .clientName(host)
                    .clientIp(ip)
                    .serverName(host)
                    .serverIp(ip)
                    .property("ClientType", "MOMT");
        }

        /** The same mailbox has the same Guid. */
        private static String mailbox(String address) {
            return new UUID(address.hashCode() * 0x9e3779b97f4a7c15L, address.hashCode() * 0xc2b2ae3d27d4eb4fL)
                    .toString();
        }

        private MailEventBuilder receive() {
            String context = Ids.session(++sessions) + ';' + lines.time() + ";0";
            MailEventBuilder row = row(EventId.RECEIVE, "SMTP", mail.recipients(), Fields.context(context))
                    .serverName(host)
                    .serverIp(ip)
                    .connector(host + (isOurs ? "\\Default " : "\\Client Frontend ") + host);
            return isOurs
                    ? row.clientName(host + ".contoso.com").clientIp(ip)
                    : row.clientName(mail.client().name())
                            .clientIp(mail.client().ip());
        }

        private MailEventBuilder rule() {
            String custom = "S:AMA=SUM|v=0|action=|error=|atch=" + random.nextInt(3)
                    + ";S:TRA=ETR|ruleId=5c1f2d60-0c1d-4f6e-8a4b-00000000000" + random.nextInt(9)
                    + "|st=2025-11-05T10:00:00Z|action=SetHeader|sev=1|mode=Enforce";
            return row(EventId.AGENTINFO, "AGENT", mail.recipients(), new Fields("", "", "", custom))
                    .clientName(host)
                    .word("transport-rule");
        }

        private void deliver(String recipient) {
            int luck = random.nextInt(1000);
            if (luck < 15) {
                lines.add(refusal(EventId.DEFER, recipient, "432 4.2.2 STOREDRV.Deliver; mailbox is busy", "4.2.2"));
                lines.pause(300 * (0.9 + 0.2 * random.nextDouble()));
            }
            if (luck > 985) {
                lines.add(refusal(
                        EventId.FAIL,
                        recipient,
                        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
                        "5.1.10"));
            } else if (luck % 100 < 60) {
                Fields fields = new Fields(Ids.session(++sessions), "", latency(), "");
                lines.add(row(EventId.DELIVER, "STOREDRIVER", List.of(recipient), fields)
                        .clientName(host)
                        .clientIp(ip)
                        .serverName(host)
                        .serverIp(ip));
            } else {
                lines.add(send(recipient));
            }
        }

        private MailEventBuilder refusal(EventId what, String recipient, String reply, String code) {
            Fields fields = new Fields(Ids.session(++sessions), reply, "", "");
            return row(what, "STOREDRIVER", List.of(recipient), fields)
                    .clientName(host)
                    .serverName(host)
                    .reply(reply)
                    .enhancedCode(code);
        }

        private MailEventBuilder send(String recipient) {
            Domains.Machine next = Domains.machine(Addresses.domain(recipient), random);
            String queueId = Ids.queueId(lines.time(), random);
            String reply = "250 2.0.0 Ok: queued as " + queueId;
            String context = Ids.session(++sessions) + ';' + reply + ";ClientSubmitTime:";
            Fields fields = new Fields(context, "250 2.1.5 Ok", latency(), "");
            return row(EventId.SENDEXTERNAL, "SMTP", List.of(recipient), fields)
                    .clientName(host)
                    .clientIp(ip)
                    .serverName(next.name())
                    .serverIp(next.ip())
                    .connector("To Internet")
                    .reply(reply)
                    .enhancedCode("2.0.0")
                    .link(new Link(Link.Kind.QUEUED_AS, next.name(), queueId, true));
        }

        private String latency() {
            return lines.time() + ";LSRV=" + host + ".contoso.com:TOTAL-HUB=" + random.nextInt(3) + '.'
                    + (100 + random.nextInt(900));
        }

        private MailEventBuilder row(EventId what, String source, List<String> recipients, Fields fields) {
            return MailEvent.at(lines.time())
                    .host(host)
                    .instance(INSTANCE)
                    .id(what)
                    .eventSource(source)
                    .queueId(id)
                    .networkMessageId(networkId)
                    .messageId(mail.messageId())
                    .sender(mail.sender())
                    .recipients(recipients)
                    .subject(mail.subject())
                    .size(mail.size())
                    .recipientCount(recipients.size())
                    .property("source-context", fields.context())
                    .property("recipient-status", fields.status())
                    .property("return-path", mail.sender())
                    .property("message-info", fields.info())
                    .property("directionality", isOurs ? "Originating" : "Incoming")
                    .property("custom-data", fields.custom())
                    .property("transport-traffic-type", "Email")
                    .property("log-id", Ids.guid(lines.time(), random))
                    .property("schema-version", "15.02.1544.011");
        }
    }
}
