package mtsh.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain text|plain text",
                "=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=|Gr\u00fc\u00dfe",
                "=?utf-8?B?R3LDvMOfZQ==?= an alle|Gr\u00fc\u00dfe an alle",
                "Re: =?iso-8859-1?q?M=FCller_GmbH?=|Re: M\u00fcller GmbH",
                "=?utf-8?Q?a=C3?= =?utf-8?Q?=BCb?=|a\u00fcb",
                "=?utf-8?Q?a?=??=?utf-8?Q?b?=|ab",
                "=?utf-8?Q?a?=#012#011=?utf-8?Q?b?=|ab",
                "=?utf-8?Q?a?= and =?utf-8?Q?b?=|a and b",
                "=?utf-8*de?Q?a?=|a",
                "=?utf-8?Q?cut =C3|cut ",
                "=?utf-8?B?R3LDvMO|Gr\u00fc",
                "=?unknown-charset?Q?a?=|=?unknown-charset?Q?a?=",
                "=??Q?a?=|=??Q?a?=",
                "=?utf-8?X?a?=|=?utf-8?X?a?=",
                "=?|=?",
                "a =? b|a =? b",
                "=?iso-2022-cn?Q?\u00fc?=|\u00c3\u00bc",
            })
    void decodesWhatLogsShow(String logged, String expected) {
        assertEquals(expected, EncodedWords.decode(logged));
    }
}
