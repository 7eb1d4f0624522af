package mtsh.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class LogFormatsTest {
    private static String formatOf(String... lines) {
        return LogFormats.recognise(List.of(lines)).map(LogFormat::name).orElse("none");
    }

    @Test
    void tellsTheKindsApartByContent() {
        assertEquals("Postfix", formatOf("Mar  3 10:00:00 mx1 postfix/smtpd[1]: connect from x[192.0.2.1]"));
        assertEquals(
                "Postfix",
                formatOf(
                        "{\"__REALTIME_TIMESTAMP\":\"1709200000000000\",\"_HOSTNAME\":\"mx\",\"SYSLOG_IDENTIFIER\":\"postfix/qmgr\","
                                + "\"MESSAGE\":\"3F2A1B4C5D: removed\"}"));
        assertEquals(
                "ExchangeTracking",
                formatOf(
                        "\uFEFF#Software: Microsoft Exchange Server",
                        "#Version: 15.01.2507.006",
                        "#Log-type: Message Tracking Log",
                        "#Date: 2026-03-03T10:00:00.000Z"));
        assertEquals("none", formatOf("Mar  3 10:00:00 mx1 CRON[1]: (root) CMD (true)", "name,value", "a,b", ""));
    }

    @Test
    void wantsADeliveryInDovecotsOwnFileUnlessThereIsMoreThanItSees() {
        String login = "Mar 03 10:00:00 imap-login: Info: Login: user=<anna@contoso.com>, method=PLAIN";
        String session = "Mar 03 10:00:00 imap(anna@contoso.com)<122><abc>: Info: Disconnected: Logged out";
        String delivery = "2026-03-03 10:00:00 lda(anna): Info: msgid=<1@sender.test>: saved mail to INBOX";
        assertEquals("none", formatOf(login, session));
        assertEquals("Dovecot", formatOf(login, session, delivery));
        assertEquals(
                "Dovecot",
                formatOf(Collections.nCopies(LogFormats.LINES_SHOWN, login).toArray(String[]::new)));
        assertEquals(
                "Postfix",
                formatOf(session, delivery, "Mar  3 10:00:00 mx1 postfix/smtpd[1]: connect from x[192.0.2.1]"));
    }

    @Test
    void findsEachByItsOwnName() {
        Set<String> names = new HashSet<>();
        for (LogFormat format : LogFormats.all()) {
            assertTrue(names.add(format.name()));
            assertEquals(
                    format,
                    LogFormats.named(format.name().toUpperCase(java.util.Locale.ROOT))
                            .orElseThrow());
            assertEquals(0, format.recognise(List.of()));
        }
        assertTrue(LogFormats.named("Nothing").isEmpty());
    }

    @Test
    void showsAFormatNoMoreThanItsShare() {
        List<String> noise = Collections.nCopies(LogFormats.LINES_SHOWN, "nothing");
        List<String> lines = new java.util.ArrayList<>(noise);
        lines.add("Mar  3 10:00:00 mx1 postfix/smtpd[1]: connect from x[192.0.2.1]");
        assertTrue(LogFormats.recognise(lines).isEmpty());
    }
}
