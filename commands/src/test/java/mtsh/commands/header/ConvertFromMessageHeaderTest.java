package mtsh.commands.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import mtsh.commands.MailShell;

class ConvertFromMessageHeaderTest {
    @TempDir
    Path folder;

    private MailShell shell;

    @BeforeEach
    void open() {
        shell = MailShell.withMail(folder);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String of(String header, String expression) {
        shell.with("header.txt", header);
        return shell.run("$header = ConvertFrom-MessageHeader -Path header.txt; " + expression);
    }

    @Test
    void leadsToTheMessageInTheStore() {
        String answer = of(
                "Subject: Q3 offer\nMessage-ID:\n <q3@contoso.com>\n\nText",
                "($header | Trace-Message).RecipientAddress");

        assertEquals("bob@fabrikam.com", answer);
    }

    @Test
    void takesLinesOneByOneOrATextOfItsOwn() {
        shell.with("header.txt", "Subject: one\n two\nFrom: alice@contoso.com\n\nSubject: not this");

        assertEquals("one two", shell.run("(Get-Content header.txt | ConvertFrom-MessageHeader).Subject"));
        assertEquals("one two", shell.run("(Get-Content -Raw header.txt | ConvertFrom-MessageHeader).Subject"));
        assertEquals("one two", shell.run("(Get-ChildItem header.txt | ConvertFrom-MessageHeader).Subject"));
        assertEquals(
                "2", shell.run("@(\"Subject: a`nTo: x\", \"Subject: b`nTo: y\" | ConvertFrom-MessageHeader).Count"));
    }

    @Test
    void countsHopsFromTheFirstServerAndTellsWrongClocks() {
        String header = "Received: from b (b [192.0.2.2]) by c with LMTP id 3; Thu, 1 Jan 2026 09:00:00 +0000\n"
                + "Received: from a by b with ESMTP id 2; Thu, 1 Jan 2026 10:00:30 +0100 (CET)\n"
                + "Received: from [192.0.2.9] by a with ESMTPSA id 1; Thu, 01 Jan 26 04:00:05 EST\n";

        assertEquals(
                "1 a False - |2 b False 00:00:25 |3 c True -00:00:30",
                of(
                                header,
                                "($header.Hops | % { \"$($_.Number) $($_.By) $($_.ClockSkew) $(if ($null -eq $_.Delay) { '-' } else { $_.Delay })\" }) -join ' |'")
                        .replace("- |", "- |"));
        assertTrue(shell.run("$header.Notes").contains("a clock is wrong"));
    }

    @Test
    void readsTheLinesOfManyServers() {
        String[][] lines = {
            {
                "from helo.example.net (rdns.example.net [198.51.100.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))"
                        + " (No client certificate requested) by mx1.contoso.com (Postfix) with ESMTPS id 4mB for <a@contoso.com>",
                "rdns.example.net|helo.example.net|198.51.100.1|mx1.contoso.com|ESMTPS|4mB|a@contoso.com|True|TLSv1.3 TLS_AES_256_GCM_SHA384"
            },
            {
                "from [203.0.113.5] (port=4321 helo=client) by exim.example.com with esmtps (TLS1.3) tls TLS_AES_128_GCM_SHA256"
                        + " (Exim 4.96) (envelope-from <s@example.com>) id 1vx04G-0001 for b@contoso.com",
                "|client|203.0.113.5|exim.example.com|esmtps|1vx04G-0001|b@contoso.com|True|TLS1.3 TLS_AES_128_GCM_SHA256"
            },
            {
                "from host.example.org (host.example.org [192.0.2.7] (may be forged)) by mail.contoso.com (8.15.2/8.15.2) with ESMTPS"
                        + " id 52D700Aa (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NO) for <c@contoso.com>",
                "host.example.org|host.example.org|192.0.2.7|mail.contoso.com|ESMTPS|52D700Aa|c@contoso.com|True|TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384"
            },
            {
                "from AM1.example.com (2001:db8::1) by DB2.example.com (2001:db8::2) with Microsoft SMTP Server (version=TLS1_2,"
                        + " cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1 via Frontend Transport",
                "AM1.example.com|AM1.example.com|2001:db8::1|DB2.example.com|Microsoft SMTP Server via Frontend Transport|15.20.1||True"
                        + "|TLS1.2 TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
            },
            {"by 2001:db8:a05::1 with SMTP id x1csp1", "|||2001:db8:a05::1|SMTP|x1csp1||False|"},
            {
                "from unknown (HELO mail.example.net) (198.51.100.9) by mx.example.com with SMTP",
                "unknown|mail.example.net|198.51.100.9|mx.example.com|SMTP|||False|"
            },
            {"(qmail 1234 invoked by uid 89)", "|||qmail||||False|"},
        };
        for (String[] line : lines) {
            assertEquals(
                    line[1],
                    of(
                            "Received: " + line[0] + "; Thu, 1 Jan 2026 09:00:00 +0000",
                            "$h = $header.Hops[0]; $h.From, $h.Helo, $h.FromIP, $h.By, $h.With, $h.Id, $h.For, $h.Encrypted, $h.Tls -join '|'"),
                    line[0]);
        }
    }

    @Test
    void readsChecksOfAllKinds() {
        String header =
                "Authentication-Results: spf=pass (sender IP is 192.0.2.1)\n smtp.mailfrom=contoso.com; dkim=fail (bad; really)"
                        + " header.d=contoso.com;dmarc=none action=none header.from=contoso.com;compauth=pass reason=100\n"
                        + "ARC-Authentication-Results: i=1; mx.example.com; spf=softfail smtp.mailfrom=a@fabrikam.com\n"
                        + "Received-SPF: Pass (mx.example.com: domain of a@fabrikam.com designates 192.0.2.1) client-ip=192.0.2.1; envelope-from=\"a@fabrikam.com\";\n"
                        + "DKIM-Signature: v=1; a=rsa-sha256; d=contoso.com;\n\ts=sel1; b=AAAA\n"
                        + "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=example.com; s=arc; b=BB\n";

        assertEquals(
                "spf=pass contoso.com|dkim=fail contoso.com|dmarc=none contoso.com|compauth=pass |spf=softfail fabrikam.com|spf=pass fabrikam.com"
                        + "|dkim-signature=signed contoso.com|arc-seal=none example.com",
                of(header, "($header.Authentication | % { \"$($_.Method)=$($_.Result) $($_.Domain)\" }) -join '|'"));
        assertEquals("mx.example.com", shell.run("$header.Authentication[4].Server"));
        assertEquals("bad; really", shell.run("$header.Authentication[1].Detail"));
        assertEquals("reason 100", shell.run("$header.Authentication[3].Detail"));
    }

    @Test
    void explainsFilters() {
        String header =
                "X-Forefront-Antispam-Report: CIP:192.0.2.1;SCL:9;SFV:SKB;CAT:HPHISH;IPV:NLI;\nX-Microsoft-Antispam: BCL:8;\n"
                        + "X-MS-Exchange-Organization-SCL: -1\nX-Spam-Status: Yes, score=7.5 required=5.0 tests=BAYES_99 autolearn=no\n"
                        + "X-Spamd-Result: default: False [1.00 / 15.00]; R_SPF_ALLOW(-0.20)[+mx]\nX-Rspamd-Action: add header\nX-Bogosity: Ham\n";

        String meanings = of(header, "($header.Spam | % { \"$($_.Name)=$($_.Meaning)\" }) -join '|'");

        assertTrue(meanings.contains("SCL=spam, with high confidence"), meanings);
        assertTrue(meanings.contains("CAT=phishing, with high confidence"), meanings);
        assertTrue(meanings.contains("BCL=bulk mail that many complain about"), meanings);
        assertTrue(meanings.contains("SCL=not filtered: it came from a safe place"), meanings);
        assertTrue(meanings.contains("spam: 7.5 points of 5.0 that it takes"), meanings);
        assertTrue(meanings.contains("no spam: 1.00 points of 15.00 that it takes"), meanings);
        assertTrue(meanings.contains("Rspamd-Action=marked as spam"), meanings);
    }

    @Test
    void saysWhenThereIsNoHeader() {
        assertTrue(of("Dear Bob,\n\nmeet at 10:00.", "").contains("There is no header of a message in"));
        assertTrue(shell.run("ConvertFrom-MessageHeader ''").contains("There is no header of a message in the text"));
        assertTrue(shell.run("ConvertFrom-MessageHeader -Path nowhere.eml").contains("does not exist"));
    }

    @Test
    void understandsQuotedAndDoubleSpacedPastes() {
        assertEquals("x", of("> Subject: x\n> From: a@contoso.com\n>\n> Text", "$header.Subject"));
        assertEquals("a@contoso.com", of("Subject: x\n\nTo: b\n\nDate: y\n\nFrom: a@contoso.com\n", "$header.From"));
        assertEquals("x", of("From alice Thu Jan  1 00:00:00 2026\nSubject: x\n", "$header.Subject"));
    }

    /** Nothing of it may throw, hang or reach the terminal as it is. */
    @Test
    void holdsOutAgainstHostileHeaders() {
        String[] hostile = {
            "Received: " + "(".repeat(100_000),
            "Received: " + "from by with id ".repeat(20_000),
            "Received: from x; " + "1 Jan ".repeat(10_000),
            "Authentication-Results: " + "a=b;".repeat(50_000),
            "DKIM-Signature: " + "=;".repeat(50_000),
            "X-Spam-Status: yes" + " score= ".repeat(10_000),
            "Subject: " + "=?utf-8?B?".repeat(20_000),
            "X-A: b\n".repeat(20_000) + "Subject: x",
            "Subject: x\n" + " y\n".repeat(100_000),
            "Date: Thu, 99 Foo 99999 99:99:99 +9999\nReceived: by x; Thu, 1 Jan 2026 00:00:00 +9999",
            "Subject: \u001b]0;owned\u0007\u001b[2J\r\nFrom: \u202Egnp.exe",
            "\u0000\u0001:\nSubject: z",
        };
        for (String header : hostile) {
            String shown = of(header, "$header");
            assertFalse(shown.contains("\u001b"), "an escape");
            assertFalse(shown.contains("Exception"), shown.substring(0, Math.min(300, shown.length())));
        }
    }
}
