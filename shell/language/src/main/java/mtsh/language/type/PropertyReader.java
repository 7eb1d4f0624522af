package mtsh.language.type;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import mtsh.language.error.ErrorCategory;
import mtsh.language.error.ErrorRecord;
import mtsh.language.error.NetException;
import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSDictionary;
import mtsh.language.value.PSMember;
import mtsh.language.value.PSObject;
import mtsh.language.value.PropertySource;

/** Reads properties as PowerShell finds them. */
final class PropertyReader {
    /** Aliases may point at aliases; a ring of them ends here. */
    private static final int MAXIMUM_ALIASES = 16;

    /** Collections inside collections are asked too, so deep. */
    private static final int MAXIMUM_DEPTH = 64;

    private PropertyReader() {}

    static Object get(Object target, String name) {
        Object found = declared(target, name);
        if (found != Members.MISSING || !isCount(name)) {
            return found;
        }
        return countOf(target, target == null ? null : elements(target));
    }

    /** Without the count that a value has which is no collection; an object of properties has it by itself. */
    static Object declared(Object target, String name) {
        Object own = getOwn(target, name, 0, false);
        if (own != Members.MISSING) {
            return own;
        }
        Iterator<?> elements = target == null ? null : elements(target);
        if (elements != null) {
            return fromElements(elements, name, 0);
        }
        boolean isOne = target instanceof PSObject object && object.isCustom() && isCount(name);
        return isOne ? (Object) 1 : Members.MISSING;
    }

    static Object getOwn(Object target, String name) {
        Object own = getOwn(target, name, 0, false);
        return own == Members.MISSING && isCount(name) ? countOf(target, null) : own;
    }

    private static boolean isCount(String name) {
        return name.equalsIgnoreCase("Count") || name.equalsIgnoreCase("Length");
    }

    /** One value counts as one, nothing as none. */
    private static Object countOf(Object target, Iterator<?> elements) {
        return target == null ? 0 : elements == null && Types.of(target) != null ? 1 : Members.MISSING;
    }

    /** Iterators are used up by looking into them, so they are left alone. */
    private static Iterator<?> elements(Object target) {
        Object plain = PSObject.unwrap(target);
        return plain instanceof Iterator<?> ? null : Enumeration.of(plain);
    }

    private static Object fromElements(Iterator<?> elements, String name, int depth) {
        List<Object> found = new ArrayList<>();
        boolean any = false;
        while (elements.hasNext()) {
            Object element = elements.next();
            Object value = element == null ? Members.MISSING : getOwn(element, name, 0, false);
            Iterator<?> inner = value == Members.MISSING && element != null ? elements(element) : null;
            if (inner != null && depth < MAXIMUM_DEPTH) {
                value = fromElements(inner, name, depth + 1);
            }
            if (value != Members.MISSING) {
                any = true;
                addFlat(found, value);
            }
        }
        if (!any) {
            return Members.MISSING;
        }
        return found.size() == 1 ? found.get(0) : PSArray.of(found.toArray());
    }

    private static void addFlat(List<Object> found, Object value) {
        Iterator<?> elements = elements(value);
        if (elements == null) {
            found.add(value);
        } else {
            elements.forEachRemaining(found::add);
        }
    }

    private static Object getOwn(Object target, String name, int aliases, boolean baseOnly) {
        if (target == null || aliases > MAXIMUM_ALIASES) {
            return Members.MISSING;
        }
        if (!baseOnly) {
            Object extended = fromExtensions(target, name, aliases);
            if (extended != Members.MISSING) {
                return extended;
            }
        }
        Object plain = PSObject.unwrap(target);
        if (baseOnly) {
            return fromType(plain, name);
        }
        PSDictionary.Entry entry = plain instanceof PSDictionary table ? table.entry(name) : null;
        if (entry != null) {
            return entry.value();
        }
        if (plain instanceof PropertySource source && source.hasProperty(name)) {
            return source.property(name);
        }
        return fromType(plain, name);
    }

    private static Object fromExtensions(Object target, String name, int aliases) {
        PSMember own = target instanceof PSObject object ? object.member(name) : null;
        if (own != null) {
            return value(own, target, aliases);
        }
        Object meta = MetaProperties.get(target, name);
        if (meta != Members.MISSING) {
            return meta;
        }
        PSMember extension = ExtendedMembers.find(target, name);
        return extension == null ? Members.MISSING : value(extension, target, aliases);
    }

    /** What a member means for an object. */
    static Object value(PSMember member, Object target, int aliases) {
        if (member instanceof PSMember.Note note) {
            return note.value();
        }
        if (member instanceof PSMember.Alias alias) {
            Object value = getOwn(target, alias.referenced(), aliases + 1, false);
            return alias.conversion() == null || value == Members.MISSING
                    ? value
                    : Conversions.convert(value, alias.conversion());
        }
        if (member instanceof PSMember.Script script) {
            return script.getter() == null ? null : script.getter().invoke(target);
        }
        if (member instanceof PSMember.Code code) {
            return code.getter().invoke(target, target);
        }
        if (member instanceof PSMember.PropertySet set) {
            return PropertyList.subset(target, set);
        }
        if (member instanceof PSMember.MemberSet set) {
            return PropertyList.valuesOf(target, set);
        }
        return MethodCaller.group(target, (PSMember.ScriptMethod) member);
    }

    /** What the .NET type alone has: {@code psbase}. */
    static Object fromBase(Object target, String name) {
        return getOwn(target, name, 0, true);
    }

    private static Object fromType(Object plain, String name) {
        NetType type = Types.of(plain);
        if (type == null) {
            // An object around nothing.
            return Members.MISSING;
        }
        NetMember.Property property = type.property(name);
        if (property != null) {
            return read(property, plain);
        }
        List<NetMember.Method> methods = type.methods(name);
        return methods.isEmpty() ? Members.MISSING : MethodCaller.group(plain, methods, false);
    }

    static Object read(NetMember.Property property, Object self) {
        try {
            return property.getter().apply(self);
        } catch (NetThrow thrown) {
            throw failed(property.name(), thrown.exception());
        } catch (NullPointerException
                | ClassCastException
                | IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException
                | java.io.UncheckedIOException
                | java.time.DateTimeException failure) {
            throw failed(property.name(), JavaFailures.translate(failure));
        }
    }

    private static TerminatingError failed(String property, NetException cause) {
        String message = "Exception getting \"" + property + "\": \"" + cause.message() + "\"";
        NetException outer =
                new NetException("System.Management.Automation.GetValueInvocationException", message, cause);
        return new TerminatingError(new ErrorRecord(outer, "ExceptionWhenGetting", ErrorCategory.NotSpecified, null));
    }
}
