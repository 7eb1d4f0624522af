package mtsh.commands.evidence;

/** What a reader who knows nothing of mtsh has to know about a bundle. */
final class EvidenceReadme {
    private EvidenceReadme() {}

    static String text() {
        return """
                Delivery evidence, written by mtsh (Message Trace Shell)

                verdict.txt    what became of each message, and the events on its way; times are UTC
                verdict.json   the same for programs
                events.json    each event with the log and the line it was read from
                lines.txt      these lines (marked *) and all others in the same logs with the same queue ids;
                               characters that a terminal would act upon are spelled out
                lines.json     the same lines exactly as they stand in the logs, each with the SHA-256 of its bytes
                coverage.json  every log that the store was fed from: what is in none of them, it cannot know
                manifest.json  when and by what this was made, what was asked, what could not be proven (Notes),
                               size and SHA-256 of each file here and of the logs the lines lie in, as they were then
                SHA256SUMS     the same sums for: sha256sum -c SHA256SUMS

                To check it:   Test-DeliveryEvidence -Path THIS, or sha256sum -c SHA256SUMS
                The sums show that nothing here was changed as long as the manifest itself was not. Who hands this
                on tells the SHA-256 of manifest.json by another way (Export-DeliveryEvidence shows it as ManifestHash).

                What this proves: that these logs held these lines when this was made. "Accepted" with the id that
                another server gave is what that server answered; its own logs say what it did then.
                """;
    }
}
