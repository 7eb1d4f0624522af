package mtsh.commands.report;

/** Whom Exchange's older top report lists (Microsoft: Get-MailTrafficTopReport). The constants are spelled as scripts see them. */
public enum TopEvent {
    TopEncryptionRecipient,
    TopMailUser,
    TopMalware,
    TopMalwareUser,
    TopSpamUser
}
