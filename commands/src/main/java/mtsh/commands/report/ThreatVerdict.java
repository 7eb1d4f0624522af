package mtsh.commands.report;

import mtsh.commands.status.Cause;
import mtsh.commands.trace.AcceptedDomains;

/**
 * How Exchange's threat report calls what was found (Microsoft: Get-MailTrafficATPReport).
 *
 * @param eventType by which means
 * @param source what it was taken for: Malware, Phish, Spam, Bulk, NotSpam
 * @param action what was done with it
 */
record ThreatVerdict(String eventType, String source, String action) {
    private static final String GENERAL = "General filter";

    static ThreatVerdict of(JudgedMail mail, AcceptedDomains domains) {
        return switch (mail.kind()) {
            case EmailMalware -> found(mail, "Malware", domains);
            case EmailPhish -> found(mail, "Phish", domains);
            case SpamDetections -> found(mail, isBulk(mail) ? "Bulk" : "Spam", domains);
            default -> new ThreatVerdict("Message passed", "NotSpam", "");
        };
    }

    private static boolean isBulk(JudgedMail mail) {
        return mail.hits().stream().anyMatch(hit -> hit.category() == HitCategory.BULK);
    }

    private static ThreatVerdict found(JudgedMail mail, String source, AcceptedDomains domains) {
        for (RuleHit hit : mail.hits()) {
            boolean decides = hit.isEnforced()
                    && switch (mail.kind()) {
                        case EmailMalware -> hit.category().isMalware();
                        case EmailPhish -> hit.category() == HitCategory.PHISH;
                        default -> hit.category().isSpam();
                    };
            if (decides) {
                return new ThreatVerdict(means(mail, hit, domains), source, hit.action());
            }
        }
        return new ThreatVerdict(source.equals("Malware") ? "Anti-malware Engine" : byReply(mail), source, "");
    }

    private static String byReply(JudgedMail mail) {
        String cause = Cause.of(mail.row().lastReply(), mail.row().lastEnhanced(), false)
                .id();
        return cause.equals("auth-dmarc") ? "Spoof DMARC" : GENERAL;
    }

    private static String means(JudgedMail mail, RuleHit hit, AcceptedDomains domains) {
        return switch (hit.finding()) {
            case "AMP" -> "Mixed analysis detection";
            case "SAP" -> "File detonation";
            case "SPOOF" -> domains.has(mail.row().sender()) ? "Spoof intra-org" : "Spoof external domain";
            case "DIMP" -> "Impersonation domain";
            case "UIMP" -> "Impersonation user";
            case "GIMP" -> "Mailbox intelligence impersonation";
            default -> byCategory(hit);
        };
    }

    private static String byCategory(RuleHit hit) {
        if (hit.category().isMalware()) {
            return "Anti-malware Engine";
        }
        boolean dmarc = hit.category() == HitCategory.PHISH
                && ReportCmdlet.lower(hit.finding()).contains("dmarc");
        return dmarc ? "Spoof DMARC" : GENERAL;
    }
}
