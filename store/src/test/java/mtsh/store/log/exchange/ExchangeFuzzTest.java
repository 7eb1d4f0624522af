package mtsh.store.log.exchange;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import mtsh.store.log.LogFormat;

/** Exports and logs of all kinds, cut, repeated, mixed and forged: no reader fails, and none takes long. */
class ExchangeFuzzTest {
    private static final int ROUNDS = Integer.getInteger("mtsh.fuzz", 10_000);
    private static final String ID = "6b0d8f5e-1c2a-4d3b-9e4f-000000000001";
    private static final List<String> SEEDS = List.of(
            Reading.resource("tracking-2007.log"),
            Reading.resource("tracking-2010.log"),
            Reading.resource("tracking-2013.log"),
            Reading.resource("tracking-2019.log"),
            "#TYPE Some.Type\n\"Received\",\"SenderAddress\",\"RecipientAddress\",\"Subject\",\"Status\",\"Size\",\"MessageTraceId\"\n\"06/07/2025 10:00:00\",\"a@x\",\"b@y\",\"S, \"\"q\"\"\",\"Delivered\",\"1\",\""
                    + ID + "\"\n\"13/07/2025 10:00:00\",\"a@x\",\"b@y\",\"S\",\"Pending\",\"1\",\"" + ID + "\"\n",
            "origin_timestamp_utc,sender_address,recipient_status,network_message_id\n2026-10-01T08:00:00Z,a@x,\"b@y##Receive, Fail;c@y##Receive\","
                    + ID + "\n",
            "Date;Event;Detail;Data;MessageTraceId;RecipientAddress\n2026-10-01 08:00:00;Fail;\"Reason: [{LED=550 5.1.1 x; y};{MSG=};{FQDN=};{IP=};{LRT=}]\";\"<root><MEP Name=\"\"SCL\"\" Integer=\"\"1\"\"/></root>\";"
                    + ID + ";b@y\n",
            "[{\"Received\":\"/Date(1658751973240)/\",\"SenderAddress\":\"a\",\"RecipientAddress\":[\"b\",\"c\"],\"Status\":\"Failed\"},\n{\"dateTime\":\"2026-10-01T08:00:00Z\",\"event\":\"Spam\",\"description\":\"x\",\"id\":\""
                    + ID + "\"}]\n",
            "Timestamp,EventId,Sender,Recipients,RecipientStatus,MessageId\n01.10.2026 08:00:00,FAIL,a@x,\"{b@y, c@y}\",\"{550 5.1.1 a, 450 4.2.2 b}\",<m@x>\n",
            "<Objs Version=\"1.1.0.1\">\n  <Obj RefId=\"0\">\n    <MS>\n      <DT N=\"Timestamp\">2026-10-01T08:00:00Z</DT>\n      <S N=\"EventId\">SEND</S>\n      <S N=\"MessageId\">m_x000A_</S>\n    </MS>\n  </Obj>\n</Objs>\n");
    private static final List<String> FORGERIES = List.of(
            "\n#Fields: date-time,event-id,message-id\n",
            "\n#Log-type: Agent Log\n",
            ",DELIVER,",
            "250 2.0.0 Ok: queued as ABCDEF0123",
            "}]};{\"Status\":\"Delivered\"",
            "\",\"Delivered\",\"",
            "##Receive, Deliver;",
            "{LED=250 2.0.0 Ok};{",
            "</MS>\n  </Obj>\n",
            "&a;<!DOCTYPE x>",
            "=cmd|' /C calc'!A0",
            "\u0000",
            "\u0085",
            "_x0000_",
            "System.String[]",
            "99/99/2025",
            "-",
            "\uD83D");
    private static final List<LogFormat> FORMATS = List.of(
            new ExchangeTrackingFormat(),
            new ExchangeTrackingExportFormat(),
            new ExchangeOnlineTraceFormat(),
            new ExchangeOnlineDetailFormat());

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(pick(SEEDS, random));
        int times = 1 + random.nextInt(6);
        for (int time = 0; time < times && text.length() > 2; time++) {
            int place = random.nextInt(text.length());
            int end = Math.min(text.length(), place + random.nextInt(60));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(place, end);
                case 1 -> text.insert(place, text.substring(place, end));
                case 2 -> text.setCharAt(place, (char) random.nextInt(256));
                case 3 -> text.insert(place, pick(FORGERIES, random));
                case 4 -> text.setLength(place);
                default -> text.insert(place, pick(SEEDS, random).substring(0, 20));
            }
        }
        return text.toString();
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    @Test
    void mutatedTextsAreReadOrRefused() {
        Random random = new Random(20261001);
        int[] events = new int[1];
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                String text = mutated(random);
                List<String> lines = new ArrayList<>(Reading.lines(text));
                FORMATS.get((round + 1) % FORMATS.size()).recognise(lines);
                events[0] += Reading.of(FORMATS.get(round % FORMATS.size()), text)
                        .events
                        .size();
            }
        });
        assertTrue(events[0] > ROUNDS / 5, "most texts still tell something: " + events[0]);
    }
}
