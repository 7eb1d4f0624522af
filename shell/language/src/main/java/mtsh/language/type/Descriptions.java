package mtsh.language.type;

/** Which description a type has. Types without one have the members of what they inherit from alone. */
final class Descriptions {
    private Descriptions() {}

    static Description of(String fullName) {
        Description found = basic(fullName);
        if (found == null) {
            found = collection(fullName);
        }
        if (found == null && fullName.startsWith(SyntaxMembers.NAMESPACE)) {
            found = new SyntaxMembers(fullName);
        }
        if (found == null) {
            found = DescriptionsOfServices.of(fullName);
        }
        if (found == null) {
            found = DescriptionsOfResources.of(fullName);
        }
        return found != null || !fullName.endsWith("Exception") ? found : new ExceptionMembers();
    }

    private static Description basic(String fullName) {
        return switch (fullName) {
            case "System.Object" -> new ObjectMembers();
            case "System.Type" -> new TypeMembers();
            case "System.Enum" -> new EnumMembers();
            case "System.String" -> new StringMembers();
            case "System.Char" -> new CharMembers();
            case "System.Boolean" -> new BooleanMembers();
            case "System.SByte",
                    "System.Byte",
                    "System.Int16",
                    "System.UInt16",
                    "System.Int32",
                    "System.UInt32",
                    "System.Int64",
                    "System.UInt64" -> new IntegerMembers();
            case "System.Single", "System.Double" -> new FloatingMembers();
            case "System.Decimal" -> new DecimalMembers();
            case "System.Numerics.BigInteger" -> new BigIntegerMembers();
            case "System.Math" -> new MathMembers();
            case "System.Convert" -> new ConvertMembers();
            case "System.DateTime" -> new DateTimeMembers();
            case "System.DateTimeOffset" -> new DateTimeOffsetMembers();
            case "System.TimeSpan" -> new TimeSpanMembers();
            case "System.Guid" -> new GuidMembers();
            case "System.Management.Automation.PSReference" -> new ReferenceMembers();
            case "System.Version" -> new VersionMembers();
            case "System.DBNull", "System.Management.Automation.Language.NullString" -> new OnlyValueMembers();
            default -> null;
        };
    }

    private static Description collection(String fullName) {
        return switch (fullName) {
            case "System.Array" -> new ArrayMembers();
            case "System.Collections.ArrayList",
                    "System.Collections.Generic.List`1",
                    "System.Collections.Specialized.StringCollection",
                    "System.Collections.ObjectModel.Collection`1",
                    "System.Net.Mail.AttachmentCollection",
                    "System.Collections.ObjectModel.ReadOnlyCollection`1" -> new ListMembers();
            case "System.Collections.Hashtable",
                    "System.Management.Automation.OrderedHashtable",
                    "System.Collections.SortedList",
                    "System.Collections.Specialized.OrderedDictionary",
                    "System.Collections.Generic.Dictionary`2",
                    "System.Collections.Generic.SortedDictionary`2",
                    "System.Collections.Generic.SortedList`2",
                    "System.Collections.Concurrent.ConcurrentDictionary`2" -> new DictionaryMembers();
            case "System.Collections.IEnumerator", "System.CharEnumerator" -> new EnumeratorMembers();
            case "System.Collections.DictionaryEntry", "System.Collections.Generic.KeyValuePair`2" ->
                new EntryMembers();
            case "System.Collections.Generic.HashSet`1", "System.Collections.Generic.SortedSet`1" -> new SetMembers();
            case "System.Collections.Queue",
                    "System.Collections.Stack",
                    "System.Collections.Generic.Queue`1",
                    "System.Collections.Generic.Stack`1",
                    "System.Collections.Concurrent.ConcurrentQueue`1",
                    "System.Collections.Concurrent.ConcurrentStack`1",
                    "System.Collections.Concurrent.ConcurrentBag`1" -> new QueueMembers();
            default -> null;
        };
    }
}
