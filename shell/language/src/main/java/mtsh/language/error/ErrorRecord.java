package mtsh.language.error;

import java.util.Map;

import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSObject;

/** One error: its exception, its id, what it is about and where it happened. */
public final class ErrorRecord implements NetObject {
    private final NetException exception;
    private String id;
    private ErrorCategory category;
    private Object target;
    private Position position;
    private String commandName;
    private String activity;
    private String reason;
    private String targetName;
    private String targetType;
    private String detailsMessage;
    private String recommendedAction;
    private Map<String, Object> invocation = Map.of();

    public ErrorRecord(NetException exception, String id, ErrorCategory category, Object target) {
        this.exception = exception;
        this.id = id;
        this.category = category;
        this.target = target;
        if (exception.errorRecord() == null) {
            exception.errorRecord(this);
        }
    }

    public NetException exception() {
        return exception;
    }

    /** All the same of another exception. */
    public ErrorRecord withException(NetException other) {
        ErrorRecord copy = new ErrorRecord(other, id, category, target);
        copy.position = position;
        copy.commandName = commandName;
        copy.activity = activity;
        copy.reason = reason;
        copy.targetName = targetName;
        copy.targetType = targetType;
        copy.invocation = invocation;
        copy.detailsMessage = detailsMessage;
        copy.recommendedAction = recommendedAction;
        return copy;
    }

    /** The exception, which from now on knows this record. */
    public NetException keptByException() {
        if (exception.errorRecord() == null) {
            exception.errorRecord(this);
        }
        return exception;
    }

    /** FullyQualifiedErrorId: the id, and the class of the cmdlet that said it after a comma. */
    public String id() {
        return id;
    }

    public void id(String newId) {
        id = newId;
    }

    public ErrorCategory category() {
        return category;
    }

    public void category(ErrorCategory newCategory) {
        category = newCategory;
    }

    public Object target() {
        return target;
    }

    public void target(Object newTarget) {
        target = newTarget;
    }

    /** Where it happened, or null before that is known. */
    public Position position() {
        return position;
    }

    public void position(Position newPosition) {
        position = newPosition;
    }

    /** The command that ConciseView names before the message; empty for plain expressions. */
    public String commandName() {
        return commandName == null ? "" : commandName;
    }

    public void commandName(String name) {
        commandName = name;
    }

    public String activity() {
        return activity == null ? commandName() : activity;
    }

    public void activity(String newActivity) {
        activity = newActivity;
    }

    public String reason() {
        if (reason != null) {
            return reason;
        }
        String type = exception.typeName();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    public void reason(String newReason) {
        reason = newReason;
    }

    public String targetName() {
        if (targetName != null) {
            return targetName;
        }
        Object plain = PSObject.unwrap(target);
        return plain == null ? "" : plain.toString();
    }

    public void targetName(String name) {
        targetName = name;
    }

    public void targetType(String name) {
        targetType = name;
    }

    public String targetType() {
        if (targetType != null) {
            return targetType;
        }
        NetType type = target == null ? null : Types.of(target);
        return type == null ? "" : type.name();
    }

    /** ErrorDetails.Message, which replaces the exception's in what is shown; or null. */
    public String detailsMessage() {
        return detailsMessage;
    }

    public void detailsMessage(String message) {
        detailsMessage = message;
    }

    public String recommendedAction() {
        return recommendedAction == null ? "" : recommendedAction;
    }

    public void recommendedAction(String action) {
        recommendedAction = action;
    }

    /** What InvocationInfo says of the command that wrote it, by the properties' names; empty when no command did. */
    public Map<String, Object> invocation() {
        return invocation;
    }

    public void invocation(Map<String, Object> properties) {
        invocation = properties;
    }

    /** What is shown. */
    public String message() {
        return detailsMessage != null ? detailsMessage : exception.message();
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.ErrorRecord");
    }

    @Override
    public String toString() {
        return message();
    }
}
