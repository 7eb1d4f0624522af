package mtsh.store.engine.mapdb;

import java.util.function.Function;

import mtsh.store.event.MailEvent;

/**
 * The texts of an event in a {@link LifeBlock}, in the order of the file. Part of the file format.
 *
 * <p>A {@link Kind#FEW} has few values in a group, a {@link Kind#MANY} has many that come again, a {@link Kind#MADE} is made by patterns.
 */
enum EventColumn {
    HOST(Kind.FEW, MailEvent::host),
    INSTANCE(Kind.FEW, MailEvent::instance),
    DAEMON(Kind.FEW, MailEvent::daemon),
    PROCESS(Kind.MANY, MailEvent::process),
    ID(Kind.FEW, event -> event.id().name()),
    EVENT_SOURCE(Kind.FEW, MailEvent::eventSource),
    QUEUE_ID(Kind.MADE, MailEvent::queueId),
    NETWORK_MESSAGE_ID(Kind.MADE, MailEvent::networkMessageId),
    MESSAGE_ID(Kind.MADE, MailEvent::messageId),
    SENDER(Kind.MANY, MailEvent::sender),
    ORIGINAL_RECIPIENT(Kind.MANY, MailEvent::originalRecipient),
    SUBJECT(Kind.MANY, MailEvent::subject),
    CLIENT_NAME(Kind.MADE, MailEvent::clientName),
    CLIENT_IP(Kind.MANY, MailEvent::clientIp),
    SERVER_NAME(Kind.MADE, MailEvent::serverName),
    SERVER_IP(Kind.MANY, MailEvent::serverIp),
    CONNECTOR(Kind.FEW, MailEvent::connector),
    WORD(Kind.FEW, MailEvent::word),
    REPLY(Kind.MADE, MailEvent::reply),
    ENHANCED_CODE(Kind.FEW, MailEvent::enhancedCode),
    DETAIL(Kind.MADE, MailEvent::detail),
    SOURCE(Kind.FEW, event -> event.position().source());

    /** How its values are written. */
    enum Kind {
        FEW,
        MANY,
        MADE
    }

    private final Kind kind;
    private final Function<MailEvent, String> value;

    EventColumn(Kind kind, Function<MailEvent, String> value) {
        this.kind = kind;
        this.value = value;
    }

    Kind kind() {
        return kind;
    }

    String of(MailEvent event) {
        return value.apply(event);
    }
}
