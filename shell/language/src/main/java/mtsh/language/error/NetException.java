package mtsh.language.error;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;

/** What {@code $_.Exception} is: a .NET exception's type, message and inner exception. */
public final class NetException implements NetObject {
    private final String typeName;
    private String message;
    private NetException inner;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private ErrorRecord errorRecord;
    private NetType ownType;

    public NetException(String typeName, String message, NetException inner) {
        this.typeName = typeName;
        this.message = message;
        this.inner = inner;
    }

    /** One of a type that the catalogue does not know: a class of the script that inherits from Exception. */
    public static NetException ofType(NetType type, String message, NetException inner) {
        NetException exception = new NetException(type.fullName(), message, inner);
        exception.ownType = type;
        return exception;
    }

    /** What the constructor of a script's own exception passes to its base. */
    public void initialize(String newMessage, NetException newInner) {
        message = newMessage;
        inner = newInner;
    }

    public String typeName() {
        return typeName;
    }

    public String message() {
        return message;
    }

    public NetException inner() {
        return inner;
    }

    /** Further members, such as ParamName or FileName. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** The record this exception came with, or null. */
    public ErrorRecord errorRecord() {
        return errorRecord;
    }

    /** The same exception, come with a record of its own. */
    public NetException of(ErrorRecord record) {
        errorRecord = record;
        return this;
    }

    void errorRecord(ErrorRecord errorRecordToKeep) {
        errorRecord = errorRecordToKeep;
    }

    @Override
    public NetType netType() {
        if (ownType != null) {
            return ownType;
        }
        NetType known = Types.find(typeName);
        return known != null ? known : Types.find("System.Exception");
    }

    @Override
    public String toString() {
        return typeName + ": " + message;
    }
}
