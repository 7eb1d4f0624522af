package mtsh.language.type;

import java.util.Locale;
import java.util.MissingResourceException;

import mtsh.language.error.NetThrow;
import mtsh.language.value.CultureInfo;
import mtsh.language.value.CultureNumbers;
import mtsh.language.value.FormatInfo;
import mtsh.language.value.NetEnum;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSObject;

/** Members of System.Globalization.CultureInfo. */
final class CultureMembers extends Description {
    private static final String NAMESPACE = "System.Globalization.";

    @Override
    String definitions() {
        return """
                cultureinfo Parent {get;}
                int LCID {get;}
                int KeyboardLayoutId {get;}
                string Name {get;}
                string IetfLanguageTag {get;}
                string DisplayName {get;}
                string NativeName {get;}
                string EnglishName {get;}
                string TwoLetterISOLanguageName {get;}
                string ThreeLetterISOLanguageName {get;}
                string ThreeLetterWindowsLanguageName {get;}
                System.Globalization.CompareInfo CompareInfo {get;}
                System.Globalization.TextInfo TextInfo {get;}
                bool IsNeutralCulture {get;}
                System.Globalization.CultureTypes CultureTypes {get;}
                System.Globalization.NumberFormatInfo NumberFormat {get;set;}
                System.Globalization.DateTimeFormatInfo DateTimeFormat {get;set;}
                System.Globalization.Calendar Calendar {get;}
                System.Globalization.Calendar[] OptionalCalendars {get;}
                bool UseUserOverride {get;}
                bool IsReadOnly {get;}
                new(string name)
                new(string name, bool useUserOverride)
                new(int culture)
                new(int culture, bool useUserOverride)
                void ClearCachedData()
                System.Object Clone()
                static cultureinfo CreateSpecificCulture(string name)
                static cultureinfo CurrentCulture {get;set;}
                static cultureinfo CurrentUICulture {get;set;}
                static cultureinfo DefaultThreadCurrentCulture {get;set;}
                static cultureinfo DefaultThreadCurrentUICulture {get;set;}
                bool Equals(System.Object value)
                cultureinfo GetConsoleFallbackUICulture()
                static cultureinfo GetCultureInfo(string name, bool predefinedOnly)
                static cultureinfo GetCultureInfo(string name)
                static cultureinfo GetCultureInfo(int culture)
                static cultureinfo GetCultureInfo(string name, string altName)
                static cultureinfo GetCultureInfoByIetfLanguageTag(string name)
                static cultureinfo[] GetCultures(System.Globalization.CultureTypes types)
                System.Object GetFormat(type formatType)
                int GetHashCode()
                static cultureinfo InstalledUICulture {get;}
                static cultureinfo InvariantCulture {get;}
                static cultureinfo ReadOnly(cultureinfo ci)
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        CultureInfo culture = (CultureInfo) self;
        Locale locale = culture.locale();
        return switch (property) {
            case "Parent" ->
                locale.getCountry().isEmpty() ? CultureInfo.INVARIANT : CultureInfo.of(locale.getLanguage());
            case "LCID", "KeyboardLayoutId" -> CultureNumbers.number(culture.name());
            case "Name", "IetfLanguageTag" -> culture.name();
            case "DisplayName", "EnglishName" -> displayName(culture, Locale.ENGLISH);
            case "NativeName" -> displayName(culture, locale);
            case "TwoLetterISOLanguageName" -> culture.isInvariant() ? "iv" : locale.getLanguage();
            case "ThreeLetterISOLanguageName" -> culture.isInvariant() ? "ivl" : threeLetters(locale);
            case "ThreeLetterWindowsLanguageName" ->
                culture.isInvariant() ? "IVL" : culture.name().equals("en-US") ? "ENU" : "ZZZ";
            case "CompareInfo", "TextInfo" -> new CulturePart(culture, NAMESPACE + property);
            case "NumberFormat" -> culture.numbers();
            case "DateTimeFormat" -> culture.dates();
            case "Calendar" -> calendar(culture);
            case "OptionalCalendars" -> PSArray.of(calendar(culture));
            case "CultureTypes" -> new NetEnum(Types.find(NAMESPACE + "CultureTypes"), culture.isInvariant() ? 7 : 2);
            case "IsNeutralCulture" ->
                !culture.isInvariant() && locale.getCountry().isEmpty();
            case "IsReadOnly" -> culture.isReadOnly();
            default -> false;
        };
    }

    /** Empty for languages that ISO 639 does not know. */
    private static String threeLetters(Locale locale) {
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException unknown) {
            return "";
        }
    }

    private static CulturePart calendar(CultureInfo culture) {
        return new CulturePart(culture, NAMESPACE + "GregorianCalendar");
    }

    private static String displayName(CultureInfo culture, Locale in) {
        return culture.isInvariant()
                ? "Invariant Language (Invariant Country)"
                : culture.locale().getDisplayName(in);
    }

    @Override
    Object getStatic(String property) {
        return switch (property) {
            case "CurrentCulture" -> CultureInfo.current();
            case "CurrentUICulture" -> CultureInfo.currentUi();
            case "InvariantCulture" -> CultureInfo.INVARIANT;
            case "InstalledUICulture" -> CultureInfo.EN_US;
            default -> null;
        };
    }

    @Override
    void setStatic(String property, Object value) {
        CultureInfo culture = (CultureInfo) PSObject.unwrap(value);
        if (property.endsWith("CurrentCulture")) {
            CultureInfo.current(culture);
        } else {
            CultureInfo.currentUi(culture);
        }
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        CultureInfo culture = (CultureInfo) self;
        return switch (name(key)) {
            case "ClearCachedData" -> null;
            case "Clone" -> culture.copy(false);
            case "GetConsoleFallbackUICulture" -> culture;
            case "Equals" -> culture.equals(PSObject.unwrap(a[0]));
            case "GetFormat" -> format(culture, (NetType) a[0]);
            case "GetHashCode" -> culture.hashCode();
            case "ToString" -> culture.name();
            default -> throw missing(key);
        };
    }

    private static Object format(CultureInfo culture, NetType type) {
        return switch (type.name()) {
            case "NumberFormatInfo" -> culture.numbers();
            case "DateTimeFormatInfo" -> culture.dates();
            default -> null;
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        if (value == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'value')");
        }
        ((CultureInfo) self).replace((FormatInfo) value);
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "GetCultures" -> cultures();
            case "ReadOnly" -> ((CultureInfo) a[0]).isReadOnly() ? a[0] : ((CultureInfo) a[0]).copy(true);
            case "CreateSpecificCulture" -> named(a[0]).specific();
            case "new" -> named(a[0]).copy(false);
            default -> named(a[0]).isReadOnly() ? named(a[0]) : named(a[0]).copy(true);
        };
    }

    private static CultureInfo named(Object name) {
        if (name == null) {
            throw new NetThrow("System.ArgumentNullException", "Value cannot be null. (Parameter 'name')");
        }
        return name instanceof Integer number ? CultureInfo.of(number) : CultureInfo.of((String) name);
    }

    private static PSArray cultures() {
        return new PSArray(
                Types.find("System.Globalization.CultureInfo"),
                CultureInfo.all().toArray());
    }
}
