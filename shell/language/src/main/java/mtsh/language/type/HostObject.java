package mtsh.language.type;

/** What {@code $Host} holds. */
public final class HostObject {
    private HostObject() {}

    public static Object get() {
        return new HostMembers.Part(Types.find("System.Management.Automation.Internal.Host.InternalHost"));
    }
}
