package mtsh.commands.data;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.Errors;
import mtsh.language.value.PSObject;

/** Records of CSV as objects: the first names the properties unless names are given. */
final class CsvObjects {
    private static final String FIELDS = "#Fields: ";

    private final char delimiter;
    private final Consumer<String> warnings;
    private List<String> names;
    private String typeName;

    CsvObjects(char delimiter, String[] header, Consumer<String> warnings) {
        this.delimiter = delimiter;
        this.warnings = warnings;
        if (header != null) {
            names = named(List.of(header));
        }
    }

    /** Reads everything there is; further texts go on with the names of the first. */
    void read(Reader reader, Consumer<PSObject> objects) throws IOException {
        CsvRecords records = new CsvRecords(reader, delimiter);
        if (names != null && typeName == null) {
            records.skipComment();
        }
        for (List<String> record = records.next(); record != null; record = records.next()) {
            if (names == null && records.isTypeLine()) {
                typeName = record.get(0).substring("#TYPE".length()).trim();
            } else if (names == null) {
                names = header(record);
            } else {
                objects.accept(object(record));
            }
        }
    }

    /** The names of a first record; null for a comment, of which an extended log file of W3C has one with the names. */
    private List<String> header(List<String> record) {
        List<String> values = new ArrayList<>(record);
        while (values.size() > 1 && orEmpty(values.get(values.size() - 1)).isEmpty()) {
            values.remove(values.size() - 1);
        }
        String first = orEmpty(values.get(0));
        if (first.startsWith(FIELDS)) {
            values.set(0, first.substring(FIELDS.length()));
        } else if (first.startsWith("#")) {
            return null;
        }
        return named(values);
    }

    private List<String> named(List<String> header) {
        List<String> result = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int missing = 0;
        for (String each : header) {
            String name = each == null || each.isEmpty() ? "H" + ++missing : each;
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw Errors.of(
                        "System.Management.Automation.ExtendedTypeSystemException",
                        "AlreadyPresentPSMemberInfoInternalCollectionAdd",
                        ErrorCategory.NotSpecified,
                        null,
                        "The member \"" + name + "\" is already present.");
            }
            result.add(name);
        }
        if (missing > 0) {
            warnings.accept(
                    "One or more headers were not specified. Default names starting with \"H\" have been used in place of any "
                            + "missing headers.");
        }
        return result;
    }

    private PSObject object(List<String> record) {
        PSObject object = PSObject.custom();
        for (int i = 0; i < names.size(); i++) {
            object.note(names.get(i), i < record.size() ? orEmpty(record.get(i)) : null);
        }
        if (typeName != null && !typeName.isEmpty()) {
            object.typeNames(List.of(typeName, "CSV:" + typeName));
        }
        return object;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
