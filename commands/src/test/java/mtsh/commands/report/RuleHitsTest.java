package mtsh.commands.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import mtsh.store.event.EventId;
import mtsh.store.event.MailEvent;
import mtsh.store.event.MailEventBuilder;

class RuleHitsTest {
    private static MailEventBuilder event(String daemon) {
        return MailEvent.at(Instant.parse("2026-03-02T10:00:00Z"))
                .daemon(daemon)
                .id(EventId.AGENTINFO)
                .eventSource("AGENT");
    }

    private static String shown(List<RuleHit> hits) {
        return String.join(
                " + ",
                hits.stream()
                        .map(hit -> hit.category() + " " + hit.rule() + " " + hit.action()
                                + (hit.isEnforced() ? "" : " (test)"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S:TRA=ETR;ruleId=5C1F;action=RejectMessage;mode=Enforce|RULE 5c1f RejectMessage",
                "S:TRA=ETR;ruleId=5c1f;action=RejectMessage;mode=Test with Policy Tips|RULE 5c1f RejectMessage (test)",
                "S:TRA=ETR;ruleId=5c1f;dlpId=77aa;action=BlockAccess|DLP_RULE 5c1f BlockAccess",
                "S:SFA=SUM;SFV=SPM;SCL=5;DI=SJ|SPAM Exchange spam MoveToJmf",
                "S:SFA=SUM;SFV=SPM;SCL=9;CAT=HPHISH;DI=SQ|PHISH Exchange phish Quarantine",
                "S:SFA=SUM;SFV=NSPM;SCL=1;DI=SO|''",
                "S:SFA=SUM;SFV=SPM;SRV=BULK|BULK Exchange bulk mail ",
                "S:AMA=SUM;v=0;action=|''",
                "S:AMA=SUM;v=1;action=s|MALWARE Exchange malware DeleteMessage",
                "S:AMA=SUM;v=1;action=st|MALWARE Exchange malware  (test)"
            })
    void exchange(String custom, String expected) {
        MailEvent event = event("")
                .instance("Exchange")
                .property("custom-data", custom.replace(';', '|'))
                .build();
        assertEquals(expected.strip(), shown(RuleHits.of(event)).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amavis|quarantine|Blocked SPAM {DiscardedInbound,Quarantined}|SPAM amavis SPAM Quarantine",
                "amavis|passed|Passed CLEAN {RelayedInbound}|''",
                "amavis|passed|Passed BANNED (a.exe) {RelayedInbound}|FILE_TYPE amavis BANNED SetHeader",
                "amavis|discard|Blocked INFECTED (Heuristics.Phishing.Email) {DiscardedInbound}|PHISH amavis INFECTED DeleteMessage",
                "rspamd|passed|rspamd: no action|''",
                "rspamd|tagged|rspamd: rewrite subject|SPAM rspamd rewrite subject PrependSubject",
                "rspamd|greylist|rspamd: greylist|EDGE rspamd greylist DeferMessage",
                "spamd|tagged|SpamAssassin: spam, score 9 of 5|SPAM SpamAssassin spam SetHeader",
                "spamd|passed|SpamAssassin: no spam, score 1 of 5|''",
                "MailScanner|quarantine|MailScanner: Spam Actions: message A actions are store|SPAM MailScanner spam Quarantine",
                "MailScanner|passed|MailScanner: Message A is not spam|''",
                "MailScanner|copy kept|MailScanner: Saved entire message to /q/A|''",
                "MailScanner|infected|MailScanner: Infected message A came from 192.0.2.1|MALWARE MailScanner virus ",
                "postfwd|policy|postfwd: action=REJECT not you|RULE postfwd reject RejectMessage",
                "postfwd|policy|postfwd: action=DUNNO|''",
                "postgrey|greylist|postgrey: action=greylist|EDGE postgrey greylist DeferMessage",
                "opendmarc|dmarc=fail|contoso.com fail|''",
                "cleanup|warning|header X-Mailer: Bulk|RULE Postfix header_checks X-Mailer  (test)",
                "cleanup|prepend|mime-header Content-Type: x|RULE Postfix mime_header_checks Content-Type SetHeader",
                "cleanup|discard|body money|RULE Postfix body_checks DeleteMessage",
                "dovecot|vacation|sent vacation response to <a@example.com>|RULE Sieve vacation SendAutoReply"
            })
    void filters(String daemon, String word, String detail, String expected) {
        MailEventBuilder event = event(daemon).word(word).detail(detail);
        event.eventSource(daemon.equals("dovecot") ? "STOREDRIVER" : "AGENT");
        int open = detail.indexOf('{');
        event.property("actions", open < 0 ? "" : detail.substring(open + 1, detail.length() - 1));
        assertEquals(expected.strip(), shown(RuleHits.of(event.build())).strip());
    }

    @Test
    void aMilterOnlyRepeatsWhatItsFilterSaid() {
        MailEvent filter =
                event("rspamd").word("blocked").detail("rspamd: reject").build();
        MailEvent milter = event("cleanup")
                .id(EventId.FAIL)
                .word("milter-reject")
                .detail("milter-reject at END-OF-MESSAGE")
                .reply("5.7.1 Spam message rejected")
                .build();
        assertEquals("SPAM rspamd reject RejectMessage", shown(RuleHits.of(List.of(filter, milter))));
        assertEquals("SPAM milter verdict RejectMessage", shown(RuleHits.of(List.of(milter))));
    }

    @Test
    void aFiltersAnswerStandsWhereItsOwnLogIsNotThere() {
        MailEvent answer = event("smtp")
                .id(EventId.TRANSFER)
                .eventSource("SMTP")
                .serverName("127.0.0.1")
                .reply("250 2.7.0 Ok, discarded, id=00700-01 - BANNED: .exe")
                .build();
        MailEvent own = event("amavis")
                .word("discard")
                .detail("Blocked BANNED (.exe) {DiscardedInbound}")
                .property("actions", "DiscardedInbound")
                .build();
        assertEquals("FILE_TYPE content filter verdict DeleteMessage", shown(RuleHits.of(List.of(answer))));
        assertEquals("FILE_TYPE amavis BANNED DeleteMessage", shown(RuleHits.of(List.of(own, answer))));
    }

    @Test
    void severalLinesOfAFilterAreOneHit() {
        MailEvent judged = event("MailScanner")
                .word("tagged")
                .detail(
                        "MailScanner: Message A from 192.0.2.1 (a@example.com) to contoso.com is spam, SpamAssassin (score=12.1, required 6)")
                .build();
        MailEvent acted = event("MailScanner")
                .word("discard")
                .detail("MailScanner: Spam Actions: message A actions are delete")
                .build();
        List<RuleHit> hits = RuleHits.of(List.of(acted, judged));
        assertEquals("SPAM MailScanner spam DeleteMessage", shown(hits));
        assertEquals("12.1/6", hits.get(0).finding());
    }

    @Test
    void aRuleHasItsNameWhereAnotherLineOfTheMessageKnowsIt() {
        MailEvent served = event("")
                .instance("Exchange")
                .property("custom-data", "S:TRA=ETR|ruleId=8c2d|action=SetHeader")
                .build();
        MailEvent exported = event("")
                .instance("ExchangeOnline")
                .word("transport-rule")
                .property("Event", "Transportregel")
                .property("Action", "PrependSubject")
                .detail("Transportregel: 'It's ours', ID: ('8C2D'), DLP-Richtlinie: '', ID: ().")
                .build();
        assertEquals(
                "RULE It's ours SetHeader + RULE It's ours PrependSubject",
                shown(RuleHits.of(List.of(served, exported))));
    }
}
