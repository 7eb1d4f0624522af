package mtsh.commands.event;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.Session;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;
import mtsh.language.value.Invocable;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;

/** Events that wait to be taken, and those who subscribed to them. One for a session. */
public final class EventQueue {
    private static final String EXITING = "PowerShell.Exiting";

    /** Who is told of an event. {@code times} is how often, 0 for always. */
    static final class Subscriber {
        final int id;
        final String source;
        final Invocable action;
        final Object messageData;
        final boolean isHidden;
        final NetRecord item;
        int times;

        private Subscriber(int id, String source, Invocable action, Object messageData, boolean isHidden, int times) {
            this.id = id;
            this.source = source;
            this.action = action;
            this.messageData = messageData;
            this.isHidden = isHidden;
            this.times = times;
            this.item = item();
        }

        private NetRecord item() {
            return new NetRecord(EventTypes.SUBSCRIBER)
                    .set("SubscriptionId", id)
                    .set("SourceObject", null)
                    .set("EventName", null)
                    .set("SourceIdentifier", source)
                    .set("Action", action == null ? null : job())
                    .set("HandlerDelegate", null)
                    .set("SupportEvent", isHidden)
                    .set("ForwardEvent", false);
        }

        private NetRecord job() {
            return new NetRecord(EventTypes.JOB)
                    .set("Id", id)
                    .set("Name", source)
                    .set("PSJobTypeName", null)
                    .set("State", "NotStarted")
                    .set("HasMoreData", false)
                    .set("Location", null)
                    .set("Command", action.text());
        }
    }

    private final List<NetRecord> events = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private int lastEvent;
    private int lastSubscriber;

    List<NetRecord> events() {
        return List.copyOf(events);
    }

    void forget(NetRecord event) {
        events.remove(event);
    }

    List<Subscriber> subscribers() {
        return List.copyOf(subscribers);
    }

    Subscriber subscribe(String source, Invocable action, Object messageData, boolean hidden, int times) {
        Subscriber subscriber = new Subscriber(++lastSubscriber, source, action, messageData, hidden, times);
        subscribers.add(subscriber);
        return subscriber;
    }

    void unsubscribe(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** Makes an event: actions run at once; without one it waits to be taken. */
    NetRecord raise(Session session, String source, Object sender, Object[] arguments, Object messageData) {
        NetRecord event = new NetRecord(EventTypes.ARGUMENTS)
                .set("ComputerName", null)
                .set("RunspaceId", null)
                .set("EventIdentifier", ++lastEvent)
                .set("Sender", sender)
                .set("SourceEventArgs", null)
                .set("SourceArgs", PSArray.of(arguments))
                .set("SourceIdentifier", source)
                .set("TimeGenerated", DateTime.local(session.clock().instant(), session.zone()))
                .set("MessageData", messageData);
        boolean taken = false;
        for (Subscriber each : subscribers()) {
            if (each.source.equalsIgnoreCase(source) && each.action != null) {
                taken = true;
                run(session, each, event, sender, arguments);
            }
        }
        if (!taken) {
            events.add(event);
        }
        return event;
    }

    private void run(Session session, Subscriber subscriber, NetRecord event, Object sender, Object[] arguments) {
        if (event.get("MessageData") == null && subscriber.messageData != null) {
            event.set("MessageData", subscriber.messageData);
        }
        session.variable("Event", event);
        session.variable("EventSubscriber", subscriber.item);
        session.variable("Sender", sender);
        session.variable("EventArgs", arguments.length > 1 ? arguments[1] : null);
        try {
            subscriber.action.invoke(null, arguments);
        } catch (TerminatingError failed) {
            // What an action does wrong is the action's, not the event's.
            session.variable("EventError", failed.record());
        }
        if (subscriber.times > 0 && --subscriber.times == 0) {
            unsubscribe(subscriber);
        }
    }

    /** Tells those who wait for the end of the session. */
    public void exiting(Session session) {
        for (Subscriber each : subscribers()) {
            if (each.source.equalsIgnoreCase(EXITING) && each.action != null) {
                run(
                        session,
                        each,
                        new NetRecord(EventTypes.ARGUMENTS).set("SourceIdentifier", EXITING),
                        null,
                        new Object[0]);
            }
        }
    }
}
