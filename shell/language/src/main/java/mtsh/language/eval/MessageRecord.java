package mtsh.language.eval;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.DateTime;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSArray;

/** What streams 3 to 6 carry when they are redirected or kept: a warning, a verbose or debug message, or information. */
final class MessageRecord implements NetObject {
    private static final Map<String, NetType> TYPES = new ConcurrentHashMap<>();

    private final NetType type;
    private final Object data;
    private final String source;
    private final List<String> tags;
    private final DateTime time;
    private final long thread = Thread.currentThread().getId();

    private MessageRecord(NetType type, Object data, String source, List<String> tags, DateTime time) {
        this.type = type;
        this.data = data;
        this.source = source;
        this.tags = tags;
        this.time = time;
    }

    /** {@code kind} is Warning, Verbose or Debug. */
    static MessageRecord message(String kind, String text) {
        return new MessageRecord(TYPES.computeIfAbsent(kind, MessageRecord::messageType), text, "", List.of(), null);
    }

    static MessageRecord information(Object data, String source, String[] tags, DateTime time) {
        NetType type = TYPES.computeIfAbsent("Information", unused -> informationType());
        return new MessageRecord(type, data, source, List.of(tags), time);
    }

    private static NetType messageType(String kind) {
        return NetType.named("System.Management.Automation." + kind + "Record")
                .base(Types.find("System.Management.Automation.InformationalRecord"))
                .property("string Message {get;set;}", self -> ((MessageRecord) self).data)
                .method("string ToString()", (self, a) -> self.toString())
                .build();
    }

    private static NetType informationType() {
        return NetType.named("System.Management.Automation.InformationRecord")
                .property("System.Object MessageData {get;}", self -> ((MessageRecord) self).data)
                .property("string Source {get;}", self -> ((MessageRecord) self).source)
                .property("datetime TimeGenerated {get;set;}", self -> ((MessageRecord) self).time)
                .property("string[] Tags {get;}", self -> PSArray.ofStrings(((MessageRecord) self).tags))
                .property("string User {get;set;}", self -> System.getProperty("user.name"))
                .property(
                        "string Computer {get;set;}",
                        self -> Members.getStatic(Types.find("System.Environment"), "MachineName"))
                .property("uint ProcessId {get;set;}", self -> ProcessHandle.current()
                        .pid())
                .property("uint NativeThreadId {get;set;}", self -> ((MessageRecord) self).thread)
                .property("uint ManagedThreadId {get;set;}", self -> ((MessageRecord) self).thread)
                .method("string ToString()", (self, a) -> self.toString())
                .build();
    }

    @Override
    public NetType netType() {
        return type;
    }

    @Override
    public String toString() {
        return Conversions.toText(data);
    }
}
