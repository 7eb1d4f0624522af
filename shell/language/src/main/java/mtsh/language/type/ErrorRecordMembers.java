package mtsh.language.type;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.value.InvocationInfo;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of ErrorRecord, ErrorCategoryInfo and ErrorDetails. */
final class ErrorRecordMembers extends Description {
    @Override
    String definitions() {
        return switch (type().name()) {
            case "ErrorRecord" -> """
                new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)
                System.Exception Exception {get;}
                System.Object TargetObject {get;}
                System.Management.Automation.ErrorCategoryInfo CategoryInfo {get;}
                string FullyQualifiedErrorId {get;}
                System.Management.Automation.ErrorDetails ErrorDetails {get;set;}
                System.Management.Automation.InvocationInfo InvocationInfo {get;}
                string ScriptStackTrace {get;}
                System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}
                string ToString()
                """;
            case "ErrorCategoryInfo" -> """
                System.Management.Automation.ErrorCategory Category {get;}
                string Activity {get;set;}
                string Reason {get;set;}
                string TargetName {get;set;}
                string TargetType {get;}
                string GetMessage()
                string ToString()
                """;
            default -> """
                new(string message)
                string Message {get;}
                string RecommendedAction {get;set;}
                string ToString()
                """;
        };
    }

    @Override
    Object get(String property, Object self) {
        return self instanceof ErrorPart part
                ? ofPart(property, part.record())
                : ofRecord(property, (ErrorRecord) self);
    }

    private static Object ofRecord(String property, ErrorRecord error) {
        return switch (property) {
            case "Exception" -> error.exception();
            case "TargetObject" -> error.target();
            case "CategoryInfo" -> new ErrorPart(error, true);
            case "FullyQualifiedErrorId" -> error.id();
            case "ErrorDetails" -> error.detailsMessage() == null ? null : new ErrorPart(error, false);
            case "InvocationInfo" ->
                error.position() == null
                        ? null
                        : new InvocationInfo(error.position(), error.commandName(), error.invocation());
            case "ScriptStackTrace" -> stackTrace(error);
            default -> PSArray.of();
        };
    }

    private static String stackTrace(ErrorRecord error) {
        if (error.position() == null) {
            return null;
        }
        String file = error.position().source().file();
        return "at <ScriptBlock>, " + (file == null ? "<No file>" : file) + ": line "
                + error.position().line();
    }

    private static Object ofPart(String property, ErrorRecord error) {
        return switch (property) {
            case "Category" ->
                NetEnum.parse(
                        Types.find("System.Management.Automation.ErrorCategory"),
                        error.category().name());
            case "Activity" -> error.activity();
            case "Reason" -> error.reason();
            case "TargetName" -> error.targetName();
            case "TargetType" -> error.targetType();
            case "Message" -> error.detailsMessage();
            default -> error.recommendedAction();
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        Object plain = PSObject.unwrap(value);
        ErrorRecord error = self instanceof ErrorPart part ? part.record() : (ErrorRecord) self;
        switch (property) {
            case "ErrorDetails" -> error.detailsMessage(plain == null ? null : plain.toString());
            case "Activity" -> error.activity((String) plain);
            case "Reason" -> error.reason((String) plain);
            case "TargetName" -> error.targetName((String) plain);
            case "TargetType" -> error.targetType((String) plain);
            case "RecommendedAction" -> error.recommendedAction((String) plain);
            default -> throw missing(property);
        }
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return self.toString();
    }

    @Override
    Object callStatic(String key, Object[] a) {
        if (type().name().equals("ErrorDetails")) {
            ErrorRecord holder = new ErrorRecord(
                    new NetException("System.Exception", "", null), "", ErrorCategory.NotSpecified, null);
            holder.detailsMessage((String) a[0]);
            return new ErrorPart(holder, false);
        }
        ErrorCategory category = ErrorCategory.values()[(int) ((NetEnum) a[2]).value()];
        return new ErrorRecord((NetException) PSObject.unwrap(a[0]), (String) a[1], category, a[3]);
    }
}
