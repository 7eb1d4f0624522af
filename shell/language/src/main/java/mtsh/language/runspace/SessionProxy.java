package mtsh.language.runspace;

import mtsh.language.eval.Scope;
import mtsh.language.eval.Variable;
import mtsh.language.type.NetType;
import mtsh.language.type.Types;
import mtsh.language.value.NetObject;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;

/** {@code SessionStateProxy}: the variables of a session that runs nothing. */
public final class SessionProxy implements NetObject {
    private final Runspace runspace;

    public SessionProxy(Runspace runspace) {
        this.runspace = runspace;
    }

    /** The value of a variable of the session, or null. */
    public Object variable(String name) {
        Variable found = runspace.engine().globalScope().find(Scope.key(name));
        return found == null ? null : found.value();
    }

    public void variable(String name, Object value) {
        runspace.engine().globalScope().assign(name, value);
    }

    /** {@code PSVariable}, whose methods get and set values. */
    public PSObject variables() {
        return PSObject.custom()
                .typeName("System.Management.Automation.PSVariableIntrinsics")
                .add(new PSMember.ScriptMethod("GetValue", new NativeMethod("GetValue", a -> variable((String) a[0]))))
                .add(new PSMember.ScriptMethod("Set", new NativeMethod("Set", a -> {
                    variable((String) a[0], a[1]);
                    return null;
                })));
    }

    /** {@code Path}, which knows the folder of the session. */
    public PSObject path() {
        return PSObject.custom()
                .typeName("System.Management.Automation.PathIntrinsics")
                .note("CurrentLocation", runspace.engine().location().toString());
    }

    @Override
    public NetType netType() {
        return Types.find("System.Management.Automation.Runspaces.SessionStateProxy");
    }

    @Override
    public String toString() {
        return netType().fullName();
    }
}
