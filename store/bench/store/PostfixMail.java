package mtsh.bench.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

import mtsh.store.event.EventId;
import mtsh.store.event.Link;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;
import mtsh.store.life.Leg;
import mtsh.store.life.Life;

/** Messages as the reader of Postfix logs gives them: a gateway that takes mail and hands it on, at the first try mostly. */
final class PostfixMail {
    private static final String INSTANCE = "postfix";
    private static final int MOST_TRIES = 4;

    private final String host;
    /** Whether a header check writes subjects to this server's log. */
    private final boolean logsSubjects;

    private final LogFiles files;

    PostfixMail(String host, boolean logsSubjects, double linesASecond) {
        this.host = host;
        this.logsSubjects = logsSubjects;
        this.files = new LogFiles("'/var/log/" + host + "/mail.log-'yyyyMMdd", linesASecond, 180);
    }

    Life life(Envelope mail, Instant time, SplittableRandom random) {
        return new Making(mail, time, random).life();
    }

    /** One message. */
    private final class Making {
        private final Envelope mail;
        private final SplittableRandom random;
        private final Instant time;
        private final String queueId;
        private final LifeLines lines;
        private final boolean isInbound;

        Making(Envelope mail, Instant time, SplittableRandom random) {
            this.mail = mail;
            this.time = time;
            this.random = random;
            this.queueId = Ids.queueId(time.minusNanos(random.nextInt(50_000, 900_000)), random);
            this.lines = new LifeLines(files, time, 1_000, random);
            this.isInbound = random.nextInt(100) < 65;
        }

        Life life() {
            arrive();
            List<String> left = mail.recipients();
            for (int attempt = 1; !left.isEmpty(); attempt++) {
                left = attempt(left, attempt);
            }
            lines.pause(random.nextDouble() * 0.001);
            lines.add(event("qmgr", EventId.END, "QUEUE").word("removed"));
            Leg leg = new Leg(host, INSTANCE, queueId, true, lines.end());
            // As the stitching names a life that has no network message id.
            String name = String.join("\0", "leg", host, INSTANCE, queueId, time.toString());
            String id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString();
            return new Life(id, List.of(leg));
        }

        private void arrive() {
            lines.add(event("smtpd", EventId.RECEIVE, "SMTP")
                    .clientName(mail.client().name())
                    .clientIp(mail.client().ip()));
            lines.pause(lines.about(0.04));
            lines.add(event("cleanup", EventId.NOTE, "QUEUE").messageId(mail.messageId()));
            if (logsSubjects) {
                lines.pause(random.nextDouble() * 0.002);
                lines.add(event("cleanup", EventId.NOTE, "AGENT")
                        .subject(mail.subject())
                        .clientName(mail.client().name())
                        .clientIp(mail.client().ip())
                        .word("info")
                        .detail("header Subject: " + mail.subject()));
            }
            lines.pause(lines.about(0.01));
            lines.add(active(EventId.SUBMIT));
        }

        private MailEventBuilder active(EventId id) {
            return event("qmgr", id, "QUEUE")
                    .sender(mail.sender())
                    .size(mail.size())
                    .recipientCount(mail.recipients().size());
        }

        /** Tries each of these, and gives those that have to wait. */
        private List<String> attempt(List<String> recipients, int attempt) {
            if (attempt > 1) {
                lines.pause(300 * (1 << attempt) * (0.5 + random.nextDouble()));
                lines.add(active(EventId.NOTE));
            }
            List<String> deferred = new ArrayList<>();
            for (String recipient : recipients) {
                lines.pause(lines.about(0.3));
                int luck = random.nextInt(1000);
                if (luck < 30 * attempt && attempt < MOST_TRIES) {
                    lines.add(defer(recipient));
                    deferred.add(recipient);
                } else if (luck > 985) {
                    lines.add(bounce(recipient));
                } else {
                    lines.add(isInbound ? local(recipient) : handOn(recipient));
                }
            }
            return deferred;
        }

        private MailEventBuilder local(String recipient) {
            String id = Ids.dovecot(random);
            return delivery("lmtp", EventId.DELIVER, "LOCAL", recipient)
                    .serverName("mail.contoso.com")
                    .connector("lmtp")
                    .word("sent")
                    .reply("250 2.0.0 <" + recipient + "> " + id + " Saved")
                    .enhancedCode("2.0.0")
                    .link(new Link(Link.Kind.FILTER, "", id, true));
        }

        private MailEventBuilder handOn(String recipient) {
            Domains.Machine next = Domains.machine(Addresses.domain(recipient), random);
            boolean isLong = (next.ip().hashCode() & 1) == 0;
            String id = isLong
                    ? Ids.queueId(lines.time(), random)
                    : Ids.hex(10, random).toUpperCase(Locale.ROOT);
            return delivery("smtp", EventId.SENDEXTERNAL, "SMTP", recipient)
                    .property("relay_port", "25")
                    .serverName(next.name())
                    .serverIp(next.ip())
                    .word("sent")
                    .reply("250 2.0.0 Ok: queued as " + id)
                    .enhancedCode("2.0.0")
                    .link(new Link(Link.Kind.QUEUED_AS, next.name(), id, true));
        }

        private MailEventBuilder defer(String recipient) {
            Domains.Machine next = Domains.machine(Addresses.domain(recipient), random);
            if (random.nextInt(3) == 0) {
                return delivery("smtp", EventId.DEFER, "QUEUE", recipient)
                        .word("deferred")
                        .reply("connect to " + named(next) + ":25: Connection timed out")
                        .enhancedCode("4.4.1");
            }
            return delivery("smtp", EventId.DEFER, "SMTP", recipient)
                    .property("relay_port", "25")
                    .serverName(next.name())
                    .serverIp(next.ip())
                    .word("deferred")
                    .reply(
                            "host " + named(next)
                                    + " said: 451 4.7.1 Greylisting in action, please come back later (in reply to RCPT TO command)")
                    .enhancedCode("4.7.1");
        }

        private MailEventBuilder bounce(String recipient) {
            Domains.Machine next = Domains.machine(Addresses.domain(recipient), random);
            return delivery("smtp", EventId.FAIL, "SMTP", recipient)
                    .property("relay_port", "25")
                    .serverName(next.name())
                    .serverIp(next.ip())
                    .word("bounced")
                    .reply(
                            "host " + named(next) + " said: 550 5.1.1 <" + recipient
                                    + ">: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)")
                    .enhancedCode("5.1.1");
        }

        private MailEventBuilder delivery(String daemon, EventId id, String source, String recipient) {
            double before = lines.age();
            double connecting = random.nextInt(20) * 0.01;
            double sending = Math.max(0.01, lines.about(0.1));
            String delays = seconds(before)
                    + '/'
                    + seconds(random.nextInt(4) * 0.01)
                    + '/'
                    + seconds(connecting)
                    + '/'
                    + seconds(sending);
            return event(daemon, id, source)
                    .recipients(List.of(recipient))
                    .property("delay", seconds(before + connecting + sending))
                    .property("delays", delays);
        }

        private MailEventBuilder event(String daemon, EventId id, String source) {
            return MailEvent.at(lines.time())
                    .host(host)
                    .instance(INSTANCE)
                    .daemon(daemon)
                    .process(process(daemon))
                    .id(id)
                    .eventSource(source)
                    .queueId(queueId);
        }

        /** The queue manager stays; the others serve a hundred messages or so. */
        private String process(String daemon) {
            long day = time.getEpochSecond() / 86_400;
            if (daemon.equals("qmgr")) {
                return Long.toString(900 + day % 7);
            }
            long number = time.getEpochSecond() / 600 * 23 + random.nextInt(12);
            return Long.toString(1_000 + number % 400_000);
        }

        private static String named(Domains.Machine machine) {
            return machine.name() + '[' + machine.ip() + ']';
        }

        /** As Postfix writes delays: two digits that count, and no zeros behind. */
        private static String seconds(double seconds) {
            if (seconds >= 10) {
                return Long.toString(Math.round(seconds));
            }
            long hundredths = Math.round(seconds * 100);
            if (hundredths >= 100) {
                hundredths = hundredths / 10 * 10;
            }
            long whole = hundredths / 100;
            long rest = hundredths % 100;
            if (rest == 0) {
                return Long.toString(whole);
            }
            return whole + (rest < 10 ? ".0" : ".") + (rest % 10 == 0 ? rest / 10 : rest);
        }
    }
}
