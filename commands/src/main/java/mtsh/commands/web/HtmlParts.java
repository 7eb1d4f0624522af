package mtsh.commands.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.net.HttpExchange.Response;
import mtsh.language.type.Types;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSObject;

/** Links, images and fields of a page, found by their tags as PowerShell finds them: no script runs, nothing is loaded. */
final class HtmlParts {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))|([\\w-]+)(?=[\\s>/]|$)");
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^>]*?(?:/>|>.*?</a>)");
    private static final Pattern IMAGE = Pattern.compile("(?is)<img\\b[^>]*>");
    private static final Pattern INPUT = Pattern.compile("(?is)<(?:input|button)\\b[^>]*>");
    private static final Pattern RELATION = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?([^\",;]+)\"?");

    private HtmlParts() {}

    static PSArray links(String html) {
        return all(html, LINK);
    }

    static PSArray images(String html) {
        return all(html, IMAGE);
    }

    static PSArray fields(String html) {
        return all(html, INPUT);
    }

    private static PSArray all(String html, Pattern pattern) {
        List<Object> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(element(matcher.group()));
        }
        return PSArray.of(found);
    }

    private static PSObject element(String outer) {
        int end = outer.indexOf('>');
        String tag = outer.substring(1, end < 0 ? outer.length() : end).replaceFirst("/$", "");
        String name = tag.split("[\\s]", 2)[0];
        PSObject element = PSObject.custom().note("outerHTML", outer).note("tagName", name.toUpperCase(Locale.ROOT));
        Matcher attributes = ATTRIBUTE.matcher(tag.substring(name.length()));
        while (attributes.find()) {
            String value = attributes.group(5) != null ? null : firstOf(attributes);
            element.note(attributes.group(5) != null ? attributes.group(5) : attributes.group(1), unescaped(value));
        }
        return element;
    }

    private static String firstOf(Matcher attributes) {
        for (int group = 2; group <= 4; group++) {
            if (attributes.group(group) != null) {
                return attributes.group(group);
            }
        }
        return "";
    }

    private static String unescaped(String value) {
        return value == null
                ? null
                : value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }

    /** {@code Link: <https://x/2>; rel="next"} */
    static PSDictionary relations(Response response) {
        PSDictionary relations =
                new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,string]"), true);
        String links = response.header("Link");
        Matcher matcher = RELATION.matcher(links == null ? "" : links);
        while (matcher.find()) {
            relations.put(
                    matcher.group(2), response.uri().resolve(matcher.group(1)).toString());
        }
        return relations;
    }
}
