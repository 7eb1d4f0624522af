package mtsh.commands.event;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.cmdlet.Session;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.DateTime;
import mtsh.language.value.Invocable;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

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
        final PSObject item;
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

        private PSObject item() {
            return PSObject.custom()
                    .typeName("System.Management.Automation.PSEventSubscriber")
                    .note("SubscriptionId", id)
                    .note("SourceObject", null)
                    .note("EventName", null)
                    .note("SourceIdentifier", source)
                    .note("Action", action == null ? null : job())
                    .note("HandlerDelegate", null)
                    .note("SupportEvent", isHidden)
                    .note("ForwardEvent", false);
        }

        private PSObject job() {
            return PSObject.custom()
                    .typeName("System.Management.Automation.PSEventJob")
                    .note("Id", id)
                    .note("Name", source)
                    .note("PSJobTypeName", null)
                    .note("State", "NotStarted")
                    .note("HasMoreData", false)
                    .note("Location", null)
                    .note("Command", action.text());
        }
    }

    private final List<PSObject> events = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();
    private int lastEvent;
    private int lastSubscriber;

    List<PSObject> events() {
        return List.copyOf(events);
    }

    void forget(PSObject event) {
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
    PSObject raise(Session session, String source, Object sender, Object[] arguments, Object messageData) {
        PSObject event = PSObject.custom()
                .typeName("System.Management.Automation.PSEventArgs")
                .note("ComputerName", null)
                .note("RunspaceId", null)
                .note("EventIdentifier", ++lastEvent)
                .note("Sender", sender)
                .note("SourceEventArgs", null)
                .note("SourceArgs", PSArray.of(arguments))
                .note("SourceIdentifier", source)
                .note("TimeGenerated", DateTime.local(session.clock().instant(), session.zone()))
                .note("MessageData", messageData);
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

    private void run(Session session, Subscriber subscriber, PSObject event, Object sender, Object[] arguments) {
        if (event.noteValue("MessageData") == null && subscriber.messageData != null) {
            event.note("MessageData", subscriber.messageData);
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
                run(session, each, PSObject.custom().note("SourceIdentifier", EXITING), null, new Object[0]);
            }
        }
    }
}
