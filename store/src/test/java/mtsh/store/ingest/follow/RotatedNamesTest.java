package mtsh.store.ingest.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotatedNamesTest {
    @ParameterizedTest
    @CsvSource({
        "mail.log, mail.log, false",
        "mail.log, mail.log.1, true",
        "mail.log, mail.log.12.gz, true",
        "mail.log, mail.log-20260101, true",
        "mail.log, mail.log-20260101.xz, true",
        "mail.log, mail.log.20260101-120000, true",
        "mail.log, mail-20260101.log, true",
        "mail.log, mail-2026-01-01_03.log.zst, true",
        "mail.log, mail.1.log, true",
        "mail.log, mail.log.old, true",
        "mail.log, mail.log.gz, true",
        "mail.log, mail.log.offset, false",
        "mail.log, mail.err, false",
        "mail.log, mail.err.1, false",
        "mail.log, mail.info.log, false",
        "mail.log, mail.log1, false",
        "mail.log, mail.log.1.offset, false",
        "maillog, maillog-20260101.gz, true",
        "maillog, maillog.01, true",
        "maillog, maillogger.1, false",
    })
    void knowsWhatALogIsCalledWhenItIsRotated(String log, String name, boolean isRotated) {
        assertEquals(isRotated, RotatedNames.isOf(log, name));
    }
}
