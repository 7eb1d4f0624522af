package mtsh.language.type;

import mtsh.language.value.SecureString;

/** Members of System.Security.SecureString. */
final class SecureStringMembers extends Description {
    @Override
    String definitions() {
        return """
                new()
                void AppendChar(char c)
                void Clear()
                securestring Copy()
                void Dispose()
                void InsertAt(int index, char c)
                bool IsReadOnly()
                int Length {get;}
                void MakeReadOnly()
                void RemoveAt(int index)
                void SetAt(int index, char c)
                """;
    }

    @Override
    Object get(String property, Object self) {
        return ((SecureString) self).length();
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        SecureString secret = (SecureString) self;
        switch (name(key)) {
            case "AppendChar" -> secret.insert(secret.length(), (Character) a[0]);
            case "InsertAt" -> secret.insert((Integer) a[0], (Character) a[1]);
            case "SetAt" -> secret.set((Integer) a[0], (Character) a[1]);
            case "RemoveAt" -> secret.remove((Integer) a[0]);
            case "Clear" -> secret.clear();
            case "MakeReadOnly" -> secret.makeReadOnly();
            case "IsReadOnly" -> {
                return secret.isReadOnly();
            }
            case "Copy" -> {
                return secret.copy();
            }
            default -> {
                // Dispose: nothing is held.
            }
        }
        return null;
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return new SecureString();
    }
}
