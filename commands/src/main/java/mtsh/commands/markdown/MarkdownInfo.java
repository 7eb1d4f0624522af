package mtsh.commands.markdown;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetRecord;

/** What ConvertFrom-Markdown gives. There are no tokens: they are objects of a library that is not here. */
final class MarkdownInfo {
    static final NetType TYPE = type();

    private MarkdownInfo() {}

    private static NetType type() {
        NetType made = NetType.named("Microsoft.PowerShell.MarkdownRender.MarkdownInfo")
                .constructor(
                        "new()", a -> new NetRecord(Types.find("Microsoft.PowerShell.MarkdownRender.MarkdownInfo")))
                .property("string Html {get;}", self -> ((NetRecord) self).get("Html"))
                .property("string VT100EncodedString {get;}", self -> ((NetRecord) self).get("VT100EncodedString"))
                .property("System.Object Tokens {get;}", self -> null)
                .build();
        Types.define(made);
        return made;
    }

    static NetRecord html(String text) {
        return new NetRecord(TYPE).set("Html", MarkdownHtml.of(text));
    }

    static NetRecord terminal(String text, MarkdownOptions options) {
        return new NetRecord(TYPE).set("VT100EncodedString", MarkdownText.of(text, options));
    }
}
