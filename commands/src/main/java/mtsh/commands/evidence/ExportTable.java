package mtsh.commands.evidence;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import mtsh.commands.data.ObjectText;
import mtsh.commands.trace.TraceTimes;
import mtsh.language.value.DateTime;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** Objects of one kind as CSV and JSON, written while they come; nothing is kept. */
final class ExportTable implements AutoCloseable {
    private final NameStyle style;
    private final boolean neutralizesFormulas;
    private final Runnable checkStopped;
    private final Writer csv;
    private final Writer json;
    private List<String> columns;
    private long count;

    /** Either of the writers may be null. */
    ExportTable(NameStyle style, boolean neutralizesFormulas, Writer csv, Writer json, Runnable checkStopped) {
        this.style = style;
        this.neutralizesFormulas = neutralizesFormulas;
        this.csv = csv;
        this.json = json;
        this.checkStopped = checkStopped;
    }

    void add(PSObject object) throws IOException {
        PSObject named = named(object);
        if (csv != null) {
            if (columns == null) {
                columns = columns(named);
                csv.append(ObjectText.csvHeader(columns)).append('\n');
            }
            csv.append(ObjectText.csvRow(flat(named), columns, neutralizesFormulas))
                    .append('\n');
        }
        if (json != null) {
            json.append(count == 0 ? "[\n" : ",\n").append(ObjectText.json(named, true, checkStopped));
        }
        count++;
    }

    long count() {
        return count;
    }

    private static List<String> columns(PSObject object) {
        return object.members().stream().map(PSMember::name).toList();
    }

    /** Under the names of the style, times as text that means the same everywhere. */
    private PSObject named(PSObject object) {
        PSObject named = PSObject.custom();
        for (PSMember member : object.members()) {
            if (member instanceof PSMember.Note note) {
                Object value = note.value() instanceof DateTime time
                        ? TraceTimes.roundTrip(time.toInstant(ZoneOffset.UTC))
                        : note.value();
                named.note(style.name(note.name()), style.value(note.name(), value));
            }
        }
        return named;
    }

    /** A list in one field, for CSV has no other place for it. */
    private static PSObject flat(PSObject object) {
        PSObject flat = PSObject.custom();
        for (PSMember member : object.members()) {
            Object value = ((PSMember.Note) member).value();
            boolean isList = value instanceof PSArray;
            flat.note(member.name(), isList ? joined((PSArray) value) : value);
        }
        return flat;
    }

    private static String joined(PSArray list) {
        List<String> texts = new ArrayList<>();
        list.asList().forEach(each -> texts.add(String.valueOf(each)));
        return String.join("; ", texts);
    }

    @Override
    public void close() throws IOException {
        if (json != null) {
            json.append(count == 0 ? "[]\n" : "\n]\n");
            json.close();
        }
        if (csv != null) {
            csv.close();
        }
    }
}
