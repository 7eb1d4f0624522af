package mtsh.language.type;

import mtsh.language.value.PSDictionary;

/** Members of the type behind {@code [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')}: short names of types. */
final class AcceleratorMembers extends Description {
    static final String NAME = "System.Management.Automation.TypeAccelerators";
    /** Not public in .NET: no type literal finds it. */
    static final NetType TYPE =
            NetType.named(NAME).description(new AcceleratorMembers()).build();

    @Override
    String definitions() {
        return """
                static System.Collections.Generic.Dictionary[string,type] Get {get;}
                static void Add(string typeName, type type)
                static bool Remove(string typeName)
                """;
    }

    @Override
    Object getStatic(String property) {
        PSDictionary all = new PSDictionary(Types.find("System.Collections.Generic.Dictionary[string,type]"), true);
        for (String name : Accelerators.names()) {
            if (!Accelerators.isOfWindows(name)) {
                all.put(Accelerators.spelled(name), Types.find(name));
            }
        }
        return all;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        boolean changed = name(key).equals("Add")
                ? Accelerators.define((String) a[0], ((NetType) a[1]).fullName())
                : Accelerators.undefine((String) a[0]);
        TypeCatalog.forgetSpellings();
        return name(key).equals("Add") ? null : changed;
    }
}
