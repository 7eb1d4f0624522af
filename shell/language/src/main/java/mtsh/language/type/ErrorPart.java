package mtsh.language.type;

import mtsh.language.error.ErrorRecord;
import mtsh.language.value.NetObject;

/** {@code CategoryInfo} or {@code ErrorDetails} of an error. */
record ErrorPart(ErrorRecord record, boolean isCategory) implements NetObject {
    @Override
    public NetType netType() {
        String name = isCategory ? "ErrorCategoryInfo" : "ErrorDetails";
        return Types.find("System.Management.Automation." + name);
    }

    /** {@code ObjectNotFound: (x:String) [Get-Foo], ItemNotFoundException} */
    @Override
    public String toString() {
        if (!isCategory) {
            return record.detailsMessage() == null ? "" : record.detailsMessage();
        }
        return record.category() + ": (" + record.targetName() + ":" + record.targetType() + ") [" + record.activity()
                + "], " + record.reason();
    }
}
