package mtsh.store.log.exchange;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import mtsh.store.event.MailEventBuilder;

/**
 * The column {@code Data}: {@code <root><MEP Name="ServerHostName" String="..."/>...</root>}. Its facts become further fields of the
 * event; what is no XML is left alone, for the text is kept anyway.
 */
final class DetailData {
    private static final int MOST_FACTS = 100;
    private static final int LONGEST = 1 << 20;
    private static final List<String> VALUES =
            List.of("String", "Integer", "Long", "Blob", "Double", "Bool", "DateTime");

    /** Names that the row itself has: facts do not overwrite them. Only rows of a trace have a Status. */
    private static final Set<String> RESERVED =
            Set.of("Event", "Action", "Data", "Status", "LED", "MSG", "FQDN", "IP", "LRT");

    private DetailData() {}

    /** What the column holds, by name; and whether it could be read at all. */
    record Facts(Map<String, String> values, boolean isSound) {
        /** With what agents and servers wrote into {@code CustomData}, by the names of its items. */
        Map<String, String> withCustomData() {
            Map<String, String> all = new LinkedHashMap<>(values);
            CustomData custom = CustomData.of(values.getOrDefault("CustomData", ""));
            for (CustomData.Item item : custom.items()) {
                all.putIfAbsent(
                        item.agent(), item.parts().isEmpty() ? "" : item.parts().get(0));
            }
            return all;
        }
    }

    /** The facts of a text, none when it is no XML. */
    static Facts read(String data) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (data.isBlank() || data.length() > LONGEST || !data.contains("<")) {
            return new Facts(facts, true);
        }
        try {
            XMLStreamReader reader = SafeXml.open(new StringReader(data));
            try {
                readAll(reader, facts);
            } finally {
                reader.close();
            }
            return new Facts(facts, true);
        } catch (XMLStreamException wrong) {
            return new Facts(facts, false);
        }
    }

    static void addTo(MailEventBuilder event, Facts facts) {
        facts.values().forEach((name, value) -> addFact(event, name, value));
        if (!facts.isSound()) {
            event.property("DataProblem", "is no XML");
        }
    }

    private static void readAll(XMLStreamReader reader, Map<String, String> facts) throws XMLStreamException {
        while (reader.hasNext() && facts.size() < MOST_FACTS) {
            boolean fact = reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("MEP");
            String name = fact ? reader.getAttributeValue(null, "Name") : null;
            if (name != null) {
                facts.put(name, value(reader));
            }
        }
    }

    private static String value(XMLStreamReader reader) {
        for (String name : VALUES) {
            String value = reader.getAttributeValue(null, name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static void addFact(MailEventBuilder event, String name, String value) {
        // A sequence number is in every row and tells nothing.
        if (name.equals("SequenceNumber")) {
            return;
        }
        switch (name) {
            case "ClientIP" -> event.clientIp(value);
            case "ClientName" -> event.clientName(value);
            case "ConnectorId" -> event.connector(value);
            case "RcptCount" -> event.recipientCount(count(value));
            case "RelatedRecipient" -> event.originalRecipient(value);
            case "CustomData" -> addCustomData(event, value);
            default -> event.property(RESERVED.contains(name) ? "Data." + name : name, value);
        }
    }

    private static void addCustomData(MailEventBuilder event, String value) {
        CustomData data = CustomData.of(value);
        event.property("CustomData", value);
        event.property("SCL", data.value("SFA", "SCL"));
        event.property("SFV", data.value("SFA", "SFV"));
    }

    private static int count(String value) {
        boolean digits =
                !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(DetailData::isDigit);
        return digits ? Integer.parseInt(value) : -1;
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
