package mtsh.store.log.postfix;

import mtsh.store.log.syslog.SyslogLine;
import mtsh.store.log.syslog.SyslogProgram;
import mtsh.store.log.syslog.SyslogSource;

/** Sends the lines of the programs beside Postfix to their readers. */
public final class CompanionLines implements SyslogProgram {
    private final PostfixLine line = new PostfixLine();
    private final AmavisLines amavis;
    private final MilterLines milters;
    private final GatewayFilterLines gateways;

    public CompanionLines(SyslogSource source) {
        amavis = new AmavisLines(source.queues());
        milters = new MilterLines(source.queues());
        gateways = new GatewayFilterLines(source.queues());
    }

    @Override
    public Claim claim(String tag) {
        PostfixTag read = PostfixTag.of(tag);
        if (read.isPostfix() || read.kind() == PostfixTag.Kind.FOREIGN) {
            return Claim.NONE;
        }
        return read.kind() == PostfixTag.Kind.COMPANION ? Claim.NOISE : Claim.LINES;
    }

    @Override
    public void line(SyslogLine given) {
        line.begin(given, PostfixTag.of(given.tag()));
        switch (line.tag.kind()) {
            case AMAVIS -> amavis.read(line);
            case OPENDKIM -> milters.dkim(line);
            case OPENDMARC -> milters.dmarc(line);
            case RSPAMD -> milters.rspamd(line);
            case DOVECOT -> DovecotLines.read(line);
            case MAIL_GATEWAY_FILTER -> gateways.gateway(line);
            case MAIL_SCANNER -> gateways.mailScanner(line);
            default -> line.ignore();
        }
    }
}
