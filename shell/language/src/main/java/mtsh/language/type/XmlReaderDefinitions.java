package mtsh.language.type;

/** The members of XmlReader and XmlReaderSettings, as {@link XmlReaderMembers} has them. */
final class XmlReaderDefinitions {
    static final String SETTINGS = """
            new()
            bool Async {get;set;}
            bool CheckCharacters {get;set;}
            bool CloseInput {get;set;}
            System.Xml.ConformanceLevel ConformanceLevel {get;set;}
            System.Xml.DtdProcessing DtdProcessing {get;set;}
            bool IgnoreComments {get;set;}
            bool IgnoreProcessingInstructions {get;set;}
            bool IgnoreWhitespace {get;set;}
            int LineNumberOffset {get;set;}
            int LinePositionOffset {get;set;}
            long MaxCharactersFromEntities {get;set;}
            long MaxCharactersInDocument {get;set;}
            System.Xml.XmlNameTable NameTable {get;set;}
            bool ProhibitDtd {get;set;}
            System.Xml.Schema.XmlSchemaSet Schemas {get;set;}
            System.Xml.Schema.XmlSchemaValidationFlags ValidationFlags {get;set;}
            System.Xml.ValidationType ValidationType {get;set;}
            System.Xml.XmlResolver XmlResolver {set;}
            System.Xml.XmlReaderSettings Clone()
            void Reset()
            """;
    static final String READER = reader();

    private XmlReaderDefinitions() {}

    private static String reader() {
        StringBuilder text = new StringBuilder("""
            int AttributeCount {get;}
            string BaseURI {get;}
            bool CanReadBinaryContent {get;}
            bool CanReadValueChunk {get;}
            bool CanResolveEntity {get;}
            int Depth {get;}
            bool EOF {get;}
            bool HasAttributes {get;}
            bool HasValue {get;}
            bool IsDefault {get;}
            bool IsEmptyElement {get;}
            string LocalName {get;}
            string Name {get;}
            string NamespaceURI {get;}
            System.Xml.XmlNodeType NodeType {get;}
            string Prefix {get;}
            char QuoteChar {get;}
            System.Xml.ReadState ReadState {get;}
            System.Xml.XmlReaderSettings Settings {get;}
            string Value {get;}
            type ValueType {get;}
            string XmlLang {get;}
            System.Xml.XmlSpace XmlSpace {get;}
            void Close()
            void Dispose()
            string GetAttribute(string name)
            string GetAttribute(string name, string namespaceURI)
            string GetAttribute(int i)
            bool IsStartElement()
            bool IsStartElement(string name)
            bool IsStartElement(string localname, string ns)
            string Item(int i) {get;}
            string Item(string name) {get;}
            string Item(string name, string namespaceURI) {get;}
            string LookupNamespace(string prefix)
            bool MoveToAttribute(string name)
            bool MoveToAttribute(string name, string ns)
            void MoveToAttribute(int i)
            System.Xml.XmlNodeType MoveToContent()
            bool MoveToElement()
            bool MoveToFirstAttribute()
            bool MoveToNextAttribute()
            bool Read()
            bool ReadAttributeValue()
            string ReadElementString()
            string ReadElementString(string name)
            string ReadElementString(string localname, string ns)
            void ReadEndElement()
            string ReadInnerXml()
            string ReadOuterXml()
            void ReadStartElement()
            void ReadStartElement(string name)
            void ReadStartElement(string localname, string ns)
            string ReadString()
            System.Xml.XmlReader ReadSubtree()
            bool ReadToDescendant(string name)
            bool ReadToDescendant(string localName, string namespaceURI)
            bool ReadToFollowing(string name)
            bool ReadToFollowing(string localName, string namespaceURI)
            bool ReadToNextSibling(string name)
            bool ReadToNextSibling(string localName, string namespaceURI)
            void Skip()
            static System.Xml.XmlReader Create(string inputUri)
            static System.Xml.XmlReader Create(string inputUri, System.Xml.XmlReaderSettings settings)
            static System.Xml.XmlReader Create(System.IO.Stream input)
            static System.Xml.XmlReader Create(System.IO.Stream input, System.Xml.XmlReaderSettings settings)
            static System.Xml.XmlReader Create(System.IO.TextReader input)
            static System.Xml.XmlReader Create(System.IO.TextReader input, System.Xml.XmlReaderSettings settings)
            static System.Xml.XmlReader Create(System.Xml.XmlReader reader, System.Xml.XmlReaderSettings settings)
            static bool IsName(string str)
            """);
        String[] kinds = {
            "Boolean=bool",
            "DateTime=datetime",
            "Decimal=decimal",
            "Double=double",
            "Float=float",
            "Int=int",
            "Long=long",
            "String=string"
        };
        for (String kind : kinds) {
            String[] pair = kind.split("=");
            text.append(pair[1] + " ReadContentAs" + pair[0] + "()\n");
            text.append(pair[1] + " ReadElementContentAs" + pair[0] + "()\n");
            text.append(pair[1] + " ReadElementContentAs" + pair[0] + "(string localName, string namespaceURI)\n");
        }
        return text.toString();
    }
}
