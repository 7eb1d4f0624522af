package mtsh.store.log.exchange;

import java.io.StringReader;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
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
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST = 1 << 20;
    private static final List<String> VALUES =
            List.of("String", "Integer", "Long", "Blob", "Double", "Bool", "DateTime");

    /** Names that the row itself has: facts do not overwrite them. Only rows of a trace have a Status. */
    private static final Set<String> RESERVED =
            Set.of("Event", "Action", "Data", "Status", "LED", "MSG", "FQDN", "IP", "LRT");

    private DetailData() {}

    static void addTo(MailEventBuilder event, String data) {
        if (data.isBlank() || data.length() > LONGEST || !data.contains("<")) {
            return;
        }
        try {
            XMLStreamReader reader = open(data);
            try {
                addFacts(event, reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException wrong) {
            event.property("DataProblem", "is no XML");
        }
    }

    private static XMLStreamReader open(String data) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(new StringReader(data));
        }
    }

    /** A factory that opens nothing and replaces nothing: the text comes from outside. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static void addFacts(MailEventBuilder event, XMLStreamReader reader) throws XMLStreamException {
        int facts = 0;
        while (reader.hasNext() && facts < MOST_FACTS) {
            boolean fact = reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("MEP");
            if (fact) {
                facts++;
                addFact(event, reader.getAttributeValue(null, "Name"), value(reader));
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
        if (name == null || name.equals("SequenceNumber")) {
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
