package mtsh.commands.report;

import mtsh.commands.trace.Direction;

/** What Get-MailTrafficSummaryReport can list. The constants are spelled as scripts see them (Microsoft: Get-MailTrafficSummaryReport). */
public enum SummaryCategory {
    InboundDLPHits(What.DLP_POLICY, Direction.Inbound),
    OutboundDLPHits(What.DLP_POLICY, Direction.Outbound),
    InboundTransportRuleHits(What.RULE, Direction.Inbound),
    OutboundTransportRuleHits(What.RULE, Direction.Outbound),
    InboundDLPPolicyRuleHits(What.DLP_RULE, Direction.Inbound),
    OutboundDLPPolicyRuleHits(What.DLP_RULE, Direction.Outbound),
    TopSpamRecipient(What.SPAM_RECIPIENT, Direction.Inbound),
    TopMailSender(What.SENDER, Direction.Outbound),
    TopMailRecipient(What.RECIPIENT, Direction.Inbound),
    TopMalwareRecipient(What.MALWARE_RECIPIENT, Direction.Inbound),
    TopMalwareAtpRecipient(What.UNKNOWN, Direction.Inbound),
    TopMalware(What.MALWARE, null),
    TopPhishRecipient(What.PHISH_RECIPIENT, Direction.Inbound),
    TopPhishAtpRecipient(What.UNKNOWN, Direction.Inbound),
    TopIntraOrgRecipient(What.RECIPIENT, Direction.IntraOrg),
    TopIntraOrgSender(What.SENDER, Direction.IntraOrg),
    TopIntraOrgSpamRecipient(What.SPAM_RECIPIENT, Direction.IntraOrg),
    TopIntraOrgMalwareRecipient(What.MALWARE_RECIPIENT, Direction.IntraOrg),
    TopIntraOrgPhishRecipient(What.PHISH_RECIPIENT, Direction.IntraOrg),
    TopIntraOrgPhishAtpRecipient(What.UNKNOWN, Direction.IntraOrg),
    TopIntraOrgMalwareAtpRecipient(What.UNKNOWN, Direction.IntraOrg),
    TopComplianceTagActivityCount(What.UNKNOWN, null),
    TopComplianceTagActivityCountByDay(What.UNKNOWN, null);

    /** What is counted. */
    enum What {
        RULE,
        DLP_POLICY,
        DLP_RULE,
        SENDER,
        RECIPIENT,
        SPAM_RECIPIENT,
        MALWARE_RECIPIENT,
        PHISH_RECIPIENT,
        MALWARE,
        /** What only Exchange Online's own records tell: no log has it. */
        UNKNOWN
    }

    private final What what;
    private final Direction direction;

    SummaryCategory(What what, Direction direction) {
        this.what = what;
        this.direction = direction;
    }

    What what() {
        return what;
    }

    /** Null for any. */
    Direction direction() {
        return direction;
    }

    boolean isKnown() {
        return what != What.UNKNOWN;
    }

    /** Whether C2 is a name and C3 the count, as with rules; else C2 is the count. */
    boolean hasTwoNames() {
        return what == What.RULE || what == What.DLP_POLICY || what == What.DLP_RULE;
    }

    /** Adds what a message counts as in this list. */
    void count(JudgedMail mail, RuleFilter filter, Tally tally) {
        if (direction != null && direction != mail.direction()) {
            return;
        }
        switch (what) {
            case SENDER -> person(mail.row().sender(), tally);
            case RECIPIENT -> person(mail.row().recipient(), tally);
            case SPAM_RECIPIENT -> recipientOf(mail, MailKind.SpamDetections, tally);
            case MALWARE_RECIPIENT -> recipientOf(mail, MailKind.EmailMalware, tally);
            case PHISH_RECIPIENT -> recipientOf(mail, MailKind.EmailPhish, tally);
            case UNKNOWN -> {
                // Nothing to count.
            }
            default -> mail.hits().stream().filter(filter::wants).forEach(hit -> hit(hit, tally));
        }
    }

    private void person(String address, Tally tally) {
        tally.add(name(), ReportCmdlet.lower(address), "");
    }

    private void recipientOf(JudgedMail mail, MailKind kind, Tally tally) {
        if (mail.kind() == kind) {
            person(mail.row().recipient(), tally);
        }
    }

    private void hit(RuleHit hit, Tally tally) {
        HitCategory category = hit.category();
        switch (what) {
            case RULE -> {
                if (category.isRule() && !category.isDlp()) {
                    tally.add(name(), hit.rule(), hit.severity());
                }
            }
            case DLP_POLICY -> {
                if (category.isDlp()) {
                    tally.add(name(), hit.policyOrId(), "");
                }
            }
            case DLP_RULE -> {
                if (category.isDlp()) {
                    tally.add(name(), hit.policyOrId(), hit.rule());
                }
            }
            default -> {
                if (category.isMalware() && hit.isEnforced()) {
                    tally.add(name(), hit.finding().isEmpty() ? hit.rule() : hit.finding(), "");
                }
            }
        }
    }
}
