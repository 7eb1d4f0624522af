package mtsh.commands.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import mtsh.commands.CommandModules;

/** The help page of a cmdlet: a title, and texts under headings. */
public record HelpPage(String name, Map<String, List<String>> sections) {
    /** Reads a page from its lines; lines before the first heading belong to nothing. */
    public static HelpPage parse(String text) {
        String name = "";
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        boolean fenced = false;
        for (String line : text.split("\r?\n", -1)) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("# ")) {
                name = line.substring(2).strip();
            } else if (!fenced && line.startsWith("## ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3).strip(), section);
            } else {
                section.add(line);
            }
        }
        return new HelpPage(name, sections);
    }

    /** The page of a cmdlet, or null when it has none. */
    static HelpPage of(String cmdlet) {
        String resource = CommandModules.helpResource(cmdlet);
        if (resource == null) {
            return null;
        }
        try (InputStream stream = HelpPage.class.getResourceAsStream(resource)) {
            return stream == null ? null : parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** The paragraphs under a heading, each one line; empty when there is none. */
    public List<String> paragraphs(String heading) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : sections.getOrDefault(heading, List.of())) {
            if (line.isBlank() || line.startsWith("- ")) {
                end(paragraphs, paragraph);
            }
            if (!line.isBlank()) {
                paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
            }
        }
        end(paragraphs, paragraph);
        return paragraphs;
    }

    private static void end(List<String> paragraphs, StringBuilder paragraph) {
        if (paragraph.length() > 0) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }

    /** The lines under Examples without the fences around them. */
    public List<String> examples() {
        List<String> lines = new ArrayList<>();
        for (String line : sections.getOrDefault("Examples", List.of())) {
            if (!line.startsWith("```")) {
                lines.add(line);
            }
        }
        while (!lines.isEmpty() && lines.get(0).isBlank()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    public String synopsis() {
        return String.join(" ", paragraphs("Synopsis"));
    }
}
