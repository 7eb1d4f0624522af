package mtsh.store.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The word of a mail store beside that of the server which brought it the message, whoever's clock is ahead. */
class StoreVerdictsTest {
    private static final String SESSION = "wArTL0TxF2AccAAAYr7Zvw";

    private static final String SENT = """
            2026-03-03T10:00:00Z mx1 postfix/smtpd[1]: 3F2A1B4C5D: client=out.northwind.example[192.0.2.7]
            2026-03-03T10:00:00Z mx1 postfix/cleanup[2]: 3F2A1B4C5D: message-id=<m@northwind.example>
            2026-03-03T10:00:00Z mx1 postfix/qmgr[3]: 3F2A1B4C5D: from=<a@northwind.example>, size=500, nrcpt=1 (queue active)
            2026-03-03T10:00:05Z mx1 postfix/lmtp[4]: 3F2A1B4C5D: to=<anna@contoso.com>, relay=mx1[private/dovecot-lmtp], delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 <anna@contoso.com> wArTL0TxF2AccAAAYr7Zvw Saved)
            2026-03-03T10:00:05Z mx1 postfix/qmgr[3]: 3F2A1B4C5D: removed
            """;

    private static String sieve(int second, String user, String text) {
        return "2026-03-03T10:00:0" + second + "Z mx1 dovecot: lmtp(" + user + ")<9><" + SESSION
                + ">: sieve: msgid=<m@northwind.example>: " + text + "\n";
    }

    @Test
    void theFolderDecidesWhetherItIsJunk() {
        for (int second = 4; second <= 6; second++) {
            assertEquals(
                    List.of("anna@contoso.com FilteredAsSpam/Junk 1"),
                    Verdicts.of(SENT + sieve(second, "anna@contoso.com", "stored mail into mailbox 'Junk'")));
            assertEquals(
                    List.of("anna@contoso.com FilteredAsSpam/Junk 1"),
                    Verdicts.of(SENT + sieve(second, "anna", "stored mail into mailbox 'INBOX/Spam'")));
            assertEquals(
                    List.of("anna@contoso.com Delivered/Delivered 1"),
                    Verdicts.of(SENT + sieve(second, "anna", "stored mail into mailbox 'Antispam'")));
        }
    }

    @Test
    void whatAScriptThrewAwayOrSentBackOrOnWasNotDelivered() {
        for (int second = 4; second <= 6; second++) {
            assertEquals(
                    List.of("anna@contoso.com Failed/Discarded 1"),
                    Verdicts.of(SENT
                            + sieve(second, "anna", "marked message to be discarded if not explicitly delivered")));
            assertEquals(
                    List.of("anna@contoso.com Failed/Bounced 1"),
                    Verdicts.of(SENT + sieve(second, "anna", "rejected message from <a@northwind.example> (reject)")));
            assertEquals(
                    List.of("anna@contoso.com None/Redirected 1"),
                    Verdicts.of(SENT + sieve(second, "anna", "forwarded to <b@fabrikam.com>")));
        }
    }

    @Test
    void aCopyThatWasKeptIsADelivery() {
        String kept = sieve(5, "anna", "stored mail into mailbox 'Lists'");
        for (int second = 4; second <= 6; second++) {
            assertEquals(
                    List.of("anna@contoso.com Delivered/Delivered 1"),
                    Verdicts.of(SENT + kept + sieve(second, "anna", "forwarded to <b@fabrikam.com>")));
            assertEquals(
                    List.of("anna@contoso.com Delivered/Delivered 1"),
                    Verdicts.of(SENT
                            + kept
                            + sieve(second, "anna", "marked message to be discarded if not explicitly delivered")));
        }
    }

    @Test
    void aStoreOnAnotherMachineTellsOfTheSameMessage() {
        String text = SENT.replace("mx1[private/dovecot-lmtp]", "store.contoso.com[192.0.2.40]:24")
                + sieve(5, "anna@contoso.com", "stored mail into mailbox 'Junk'")
                        .replace(" mx1 ", " store ");
        assertEquals(List.of("anna@contoso.com FilteredAsSpam/Junk 1"), Verdicts.of(text));
    }
}
