package mtsh.language.runspace;

import mtsh.language.eval.Streams;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSList;

/** {@code PSDataStreams}: what went down streams 2 to 6, and progress, each in a collection of its own. */
public final class MessageCollections implements NetObject {
    private static final String PREFIX = "System.Management.Automation.";

    private final PSList error = DataList.collection(PREFIX + "ErrorRecord");
    private final PSList progress = DataList.collection(PREFIX + "ProgressRecord");
    private final PSList verbose = DataList.collection(PREFIX + "VerboseRecord");
    private final PSList debug = DataList.collection(PREFIX + "DebugRecord");
    private final PSList warning = DataList.collection(PREFIX + "WarningRecord");
    private final PSList information = DataList.collection(PREFIX + "InformationRecord");

    /** The collection with this name, as {@code Error}. */
    public PSList get(String name) {
        return switch (name) {
            case "Error" -> error;
            case "Progress" -> progress;
            case "Verbose" -> verbose;
            case "Debug" -> debug;
            case "Warning" -> warning;
            default -> information;
        };
    }

    /** The streams that fill these collections. */
    public Streams streams() {
        return new Streams(list(error), list(warning), list(verbose), list(debug), list(information));
    }

    /** Where records of progress go. */
    public DataList progressList() {
        return list(progress);
    }

    public void clear() {
        for (PSList each : new PSList[] {error, progress, verbose, debug, warning, information}) {
            each.items().clear();
        }
    }

    private static DataList list(PSList collection) {
        return DataList.of(collection);
    }

    @Override
    public NetType netType() {
        return Types.find(PREFIX + "PSDataStreams");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
