package mtsh.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import mtsh.store.log.amavis.AmavisProgram;
import mtsh.store.log.amavis.AmavisReportFormat;
import mtsh.store.log.dovecot.DovecotProgram;
import mtsh.store.log.exchange.ExchangeOnlineDetailFormat;
import mtsh.store.log.exchange.ExchangeOnlineTraceFormat;
import mtsh.store.log.exchange.ExchangeTrackingExportFormat;
import mtsh.store.log.exchange.ExchangeTrackingFormat;
import mtsh.store.log.exim.EximFormat;
import mtsh.store.log.exim.EximSyslog;
import mtsh.store.log.gateway.GatewayProgram;
import mtsh.store.log.haraka.HarakaFormat;
import mtsh.store.log.haraka.HarakaProgram;
import mtsh.store.log.mailscanner.MailScannerProgram;
import mtsh.store.log.milter.ClamavMilterProgram;
import mtsh.store.log.milter.MilterGreylistProgram;
import mtsh.store.log.milter.OpenDkimProgram;
import mtsh.store.log.milter.OpenDmarcProgram;
import mtsh.store.log.opensmtpd.OpenSmtpdProgram;
import mtsh.store.log.policy.PolicyProgram;
import mtsh.store.log.postfix.PostfixProgram;
import mtsh.store.log.qmail.QmailFormat;
import mtsh.store.log.qmail.QmailProgram;
import mtsh.store.log.rspamd.RspamdHistoryFormat;
import mtsh.store.log.rspamd.RspamdProgram;
import mtsh.store.log.sendmail.SendmailProgram;
import mtsh.store.log.spamassassin.SpamAssassinProgram;
import mtsh.store.log.stalwart.StalwartFormat;
import mtsh.store.log.stalwart.StalwartProgram;
import mtsh.store.log.syslog.SyslogFormat;
import mtsh.store.log.syslog.SyslogFormat.Kind;
import mtsh.store.log.syslog.SyslogFormat.Role;
import mtsh.store.log.syslog.SyslogTags;

/** Every kind of log that is understood, and the choice among them by content. A new format is one more line in the list. */
public final class LogFormats {
    /** How many lines a format is shown to recognise its own. */
    public static final int LINES_SHOWN = 200;

    /** The programs that write to the system log. */
    private static final List<Kind> PROGRAMS = List.of(
            new Kind("Postfix", Role.SERVER, PostfixProgram::new),
            new Kind("EximSyslog", Role.SERVER, EximSyslog::new),
            new Kind("Sendmail", Role.SERVER, SendmailProgram::new),
            new Kind("OpenSMTPD", Role.SERVER, OpenSmtpdProgram::new),
            new Kind("QmailSyslog", Role.SERVER, QmailProgram::new),
            new Kind("HarakaSyslog", Role.SERVER, HarakaProgram::new),
            new Kind("StalwartSyslog", Role.SERVER, StalwartProgram::new),
            new Kind("ProxmoxMailGateway", Role.COMPANION, GatewayProgram::new),
            new Kind("Amavis", Role.COMPANION, AmavisProgram::new),
            new Kind("Rspamd", Role.COMPANION, RspamdProgram::new),
            new Kind("MailScanner", Role.COMPANION, MailScannerProgram::new),
            new Kind("OpenDKIM", Role.COMPANION, OpenDkimProgram::new),
            new Kind("OpenDMARC", Role.COMPANION, OpenDmarcProgram::new),
            new Kind("ClamavMilter", Role.COMPANION, ClamavMilterProgram::new),
            new Kind("MilterGreylist", Role.COMPANION, MilterGreylistProgram::new),
            new Kind("SpamAssassin", Role.COMPANION, SpamAssassinProgram::new),
            new Kind("PolicyDaemons", Role.COMPANION, PolicyProgram::new),
            new Kind("Dovecot", Role.COMPANION, DovecotProgram::new));

    private static final List<LogFormat> ALL = all(
            List.of(
                    new ExchangeTrackingFormat(),
                    new ExchangeTrackingExportFormat(),
                    new ExchangeOnlineTraceFormat(),
                    new ExchangeOnlineDetailFormat(),
                    new EximFormat(),
                    new QmailFormat(),
                    new HarakaFormat(),
                    new StalwartFormat(),
                    new AmavisReportFormat(),
                    new RspamdHistoryFormat()),
            SyslogFormat.of(PROGRAMS));

    private LogFormats() {}

    public static List<LogFormat> all() {
        return ALL;
    }

    private static List<LogFormat> all(List<LogFormat> ownFiles, List<LogFormat> systemLogs) {
        List<LogFormat> all = new ArrayList<>(ownFiles);
        all.addAll(systemLogs);
        return List.copyOf(all);
    }

    /** The format with this name, in any case. */
    public static Optional<LogFormat> named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The format that is surest of these lines; of equally sure ones the first in the list; empty when none knows them. */
    public static Optional<LogFormat> recognise(List<String> firstLines) {
        List<String> shown = firstLines.size() > LINES_SHOWN ? firstLines.subList(0, LINES_SHOWN) : firstLines;
        SyslogTags tags = SyslogTags.of(shown);
        LogFormat best = null;
        int bestScore = 0;
        for (LogFormat format : ALL) {
            int score = format.recognise(shown, tags);
            if (score > bestScore) {
                best = format;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }
}
