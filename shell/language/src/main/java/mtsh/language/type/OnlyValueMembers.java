package mtsh.language.type;

import mtsh.language.value.NetEnum;
import mtsh.language.value.OnlyValue;

/** Members of DBNull and NullString. */
final class OnlyValueMembers extends Description {
    private boolean isDatabase() {
        return type().name().equals("DBNull");
    }

    @Override
    String definitions() {
        return isDatabase() ? """
                System.TypeCode GetTypeCode()
                string ToString()
                string ToString(System.IFormatProvider provider)
                static System.DBNull Value {get;}
                """ : """
                string ToString()
                static NullString Value {get;}
                """;
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        return key.equals("GetTypeCode()") ? NetEnum.named("System.TypeCode", "DBNull") : "";
    }

    @Override
    Object getStatic(String property) {
        return isDatabase() ? OnlyValue.DATABASE_NULL : OnlyValue.NULL_STRING;
    }
}
