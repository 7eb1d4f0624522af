package mtsh.commands.data;

import mtsh.language.type.Members;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.Conversions;
import mtsh.language.value.NetObject;

/** One node that Select-Xml found. {@code path} is the file, or {@code InputStream}. */
record SelectXmlInfo(Object node, String path, String pattern) implements NetObject {
    static final String STREAM = "InputStream";

    private static final NetType TYPE = NetType.named("Microsoft.PowerShell.Commands.SelectXmlInfo")
            .property("System.Xml.XmlNode Node {get;set;}", self -> ((SelectXmlInfo) self).node)
            .property("string Path {get;set;}", self -> ((SelectXmlInfo) self).path)
            .property("string Pattern {get;set;}", self -> ((SelectXmlInfo) self).pattern)
            .method("string ToString()", (self, arguments) -> self.toString())
            .build();

    static {
        Types.define(TYPE);
    }

    @Override
    public NetType netType() {
        return TYPE;
    }

    /** What the node holds, and the file that it is from. */
    @Override
    public String toString() {
        Object value = Members.get(node, "Value");
        Object held = value == null || value == Members.MISSING ? Members.get(node, "InnerXml") : value;
        String text = Conversions.toText(held).strip();
        return path.equals(STREAM) ? text : text + ":" + path;
    }
}
