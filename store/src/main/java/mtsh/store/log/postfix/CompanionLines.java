package mtsh.store.log.postfix;

/** Sends the lines of the programs beside Postfix to their readers. */
final class CompanionLines {
    private final AmavisLines amavis;
    private final MilterLines milters;
    private final GatewayFilterLines gateways;

    CompanionLines(RecentQueueIds recent) {
        amavis = new AmavisLines(recent);
        milters = new MilterLines(recent);
        gateways = new GatewayFilterLines(recent);
    }

    void read(PostfixLine line) {
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
