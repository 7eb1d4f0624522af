package mtsh.language.format;

import mtsh.language.cmdlet.Session;
import mtsh.language.stream.Host;
import mtsh.language.value.Conversions;
import mtsh.language.value.PSObject;
import mtsh.language.value.PSStyle;

/** What a session says about formatting: its variables, its views, the width of its screen. */
public final class SessionFormat {
    /** Of a screen, where there is none. */
    private static final int USUAL_HEIGHT = 24;

    private SessionFormat() {}

    /** Gives a new session its views. */
    public static void install(Session session) {
        session.service(Views.class, Views::standard);
    }

    public static Views views(Session session) {
        Views views = session.service(Views.class);
        if (views != null) {
            return views;
        }
        install(session);
        return session.service(Views.class);
    }

    /** For text that goes to a file or a variable. */
    public static FormatOptions plain(Session session, int width) {
        FormatOptions options = FormatOptions.plain(width)
                .withLocation(String.valueOf(session.location()))
                .withHeight(height(session.host()))
                .withMarks(session.service(PSStyle.class));
        if (PSObject.unwrap(session.globalVariable("FormatEnumerationLimit")) instanceof Integer limit) {
            options = options.withEnumerationLimit(limit);
        }
        Object view = session.variable("ErrorView");
        return view == null ? options : options.withErrorView(Conversions.toText(view));
    }

    /** A host that no screen belongs to has any number of lines. */
    private static int height(Host host) {
        int lines = host.height();
        return lines > 0 && lines < Integer.MAX_VALUE ? lines : USUAL_HEIGHT;
    }

    /** For what the host shows: coloured and with control characters spelled out where a user sits. */
    public static FormatOptions screen(Session session) {
        Host host = session.host();
        FormatOptions options = plain(session, host.width());
        return host.isInteractive() ? options.withTerminal(host.height(), true) : options.withScreen(false);
    }
}
