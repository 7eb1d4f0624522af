package mtsh.commands.web;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.type.Members;

/** How answers of web servers look: long contents are cut. */
public final class WebViews {
    private static final int SHOWN = 200;

    private WebViews() {}

    public static void addTo(Views views) {
        views.add(ViewBuilder.list(WebResponses.PLAIN, WebResponses.PLAIN)
                .properties("StatusCode", "StatusDescription", "Content")
                .computed("RawContent", 0, Alignment.Undefined, value -> cut(value, "RawContent"))
                .properties("Headers", "RawContentLength", "RelationLink")
                .build());
        views.add(ViewBuilder.list(WebResponses.BASIC, WebResponses.BASIC)
                .properties("StatusCode", "StatusDescription")
                .computed("Content", 0, Alignment.Undefined, value -> cut(value, "Content"))
                .computed("RawContent", 0, Alignment.Undefined, value -> cut(value, "RawContent"))
                .properties("Headers", "Images", "InputFields", "Links", "RawContentLength", "RelationLink")
                .build());
    }

    private static Object cut(Object response, String property) {
        String text = String.valueOf(Members.get(response, property));
        return text.length() < SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
