package mtsh.commands.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import mtsh.commands.data.JsonValues;
import mtsh.language.cmdlet.CmdletInfo;
import mtsh.language.cmdlet.Parameter;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.net.HttpExchange.Response;
import mtsh.language.type.Members;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSObject;
import mtsh.language.value.XmlDocuments;
import mtsh.language.value.XmlValue;

/** Invoke-RestMethod: objects of what a server answers in JSON or XML. */
@Command(
        name = "Invoke-RestMethod",
        aliases = "irm",
        description = "Asks a web service and gives its answer as objects.")
@CmdletInfo(defaultSet = "StandardMethod")
public final class InvokeRestMethod extends WebCmdlet {
    @Option(
            names = {"-FollowRelLink", "-FL"},
            description = "Asks for the next pages too.")
    boolean followRelLink;

    @Option(
            names = {"-MaximumFollowRelLink", "-ML"},
            description = "How many pages at most.")
    @Parameter(range = {1, Integer.MAX_VALUE})
    int maximumFollowRelLink = Integer.MAX_VALUE;

    @Option(
            names = {"-ResponseHeadersVariable", "-RHV"},
            description = "The variable that keeps the headers of the answer.")
    String responseHeadersVariable;

    @Option(names = "-StatusCodeVariable", description = "The variable that keeps the status code.")
    String statusCodeVariable;

    @Override
    void answer(Response first) {
        Response response = first;
        for (int pages = 1; response != null; pages++) {
            keep(response);
            if (goesOn(response)) {
                emit(response);
            }
            Object next = followRelLink && pages < maximumFollowRelLink
                    ? HtmlParts.relations(response).get("next")
                    : null;
            if (next != null) {
                writeVerbose("Following rel link " + next);
            }
            response = next == null ? null : exchange(URI.create((String) next));
        }
    }

    private void keep(Response response) {
        if (statusCodeVariable != null) {
            runtime().session().variable(statusCodeVariable, response.status());
        }
        if (responseHeadersVariable != null) {
            runtime().session().variable(responseHeadersVariable, WebResponses.headers(response));
        }
    }

    private void emit(Response response) {
        String text = WebResponses.text(response);
        List<Object> feed = WebResponses.isJson(response) ? List.of() : feed(text);
        if (!feed.isEmpty()) {
            feed.forEach(this::write);
        } else if (WebResponses.isJson(response)) {
            Object value = json(text);
            write(value == this ? otherwise(xml(text), text) : value);
        } else {
            Object value = xml(text);
            Object object = value == this && !WebResponses.isXml(response) ? json(text) : value;
            write(otherwise(object, text));
        }
    }

    private Object otherwise(Object value, String text) {
        return value == this ? text : value;
    }

    /** What JSON means; this cmdlet itself when the text is none. */
    private Object json(String text) {
        try {
            return text.isBlank()
                    ? this
                    : JsonValues.read(text, runtime().session().zone());
        } catch (TerminatingError notJson) {
            return this;
        }
    }

    private Object xml(String text) {
        if (!text.stripLeading().startsWith("<")) {
            return this;
        }
        try {
            return XmlValue.of(XmlDocuments.read(text));
        } catch (NetThrow notXml) {
            return this;
        }
    }

    /** The items of an RSS or Atom feed. */
    private List<Object> feed(String text) {
        Object document = xml(text);
        if (document == this) {
            return List.of();
        }
        Object items = path(document, "rss", "channel", "item");
        if (items == null) {
            items = path(document, "feed", "entry");
        }
        List<Object> list = items == null ? List.of() : Enumeration.list(PSObject.unwrap(items));
        return list == null ? List.of(items) : new ArrayList<>(list);
    }

    private static Object path(Object document, String... names) {
        Object found = document;
        for (String name : names) {
            found = found == null ? null : Members.get(found, name);
            found = found == Members.MISSING ? null : found;
        }
        return found;
    }
}
