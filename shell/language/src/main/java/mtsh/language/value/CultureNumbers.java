package mtsh.language.value;

import java.util.HashMap;
import java.util.Map;

/** Windows' numbers of cultures (LCID): those of languages and of the countries that scripts name. */
public final class CultureNumbers {
    private static final int UNKNOWN = 4_096;
    private static final String LANGUAGES = """
            1 ar 2 bg 3 ca 4 zh-Hans 5 cs 6 da 7 de 8 el 9 en 10 es 11 fi 12 fr 13 he 14 hu 15 is 16 it 17 ja 18 ko 19 nl 20 no 21 pl \
            22 pt 23 rm 24 ro 25 ru 26 hr 27 sk 28 sq 29 sv 30 th 31 tr 32 ur 33 id 34 uk 35 be 36 sl 37 et 38 lv 39 lt 40 tg 41 fa \
            42 vi 43 hy 44 az 45 eu 46 hsb 47 mk 48 st 49 ts 50 tn 51 ve 52 xh 53 zu 54 af 55 ka 56 fo 57 hi 58 mt 59 se 60 ga \
            62 ms 63 kk 64 ky 65 sw 66 tk 67 uz 68 tt 69 bn 70 pa 71 gu 72 or 73 ta 74 te 75 kn 76 ml 77 as 78 mr 79 sa 80 mn 81 bo \
            82 cy 83 km 84 lo 85 my 86 gl 87 kok 90 syr 91 si 92 chr 93 iu 94 am 95 tzm 97 ne 98 fy 99 ps 100 fil 101 dv 104 ha \
            106 yo 107 quz 108 nso 109 ba 110 lb 111 kl 112 ig 120 ii 122 arn 124 moh 126 br 128 ug 129 mi 130 oc 131 co 132 gsw \
            133 sah 135 rw 136 wo 140 prs 145 gd\
            """;
    private static final String COUNTRIES = """
             1025 ar-SA 1026 bg-BG 1027 ca-ES 1028 zh-TW 1029 cs-CZ 1030 da-DK 1031 de-DE 1032 el-GR 1033 en-US 1035 fi-FI 1036 fr-FR \
            1037 he-IL 1038 hu-HU 1039 is-IS 1040 it-IT 1041 ja-JP 1042 ko-KR 1043 nl-NL 1044 nb-NO 1045 pl-PL 1046 pt-BR 1048 ro-RO \
            1049 ru-RU 1050 hr-HR 1051 sk-SK 1053 sv-SE 1054 th-TH 1055 tr-TR 1057 id-ID 1058 uk-UA 1060 sl-SI 1061 et-EE 1062 lv-LV \
            1063 lt-LT 1066 vi-VN 2052 zh-CN 2055 de-CH 2057 en-GB 2058 es-MX 2060 fr-BE 2064 it-CH 2067 nl-BE 2070 pt-PT 2077 sv-FI \
            3076 zh-HK 3079 de-AT 3081 en-AU 3082 es-ES 3084 fr-CA 4103 de-LU 4105 en-CA 4108 fr-CH 5127 de-LI 5129 en-NZ 5132 fr-LU \
            6153 en-IE 7177 en-ZA 11274 es-AR 13322 es-CL 16393 en-IN 9226 es-CO 18441 en-SG\
            """;
    private static final Map<Integer, String> NAMES = new HashMap<>(256);
    private static final Map<String, Integer> NUMBERS = new HashMap<>(256);

    static {
        add(127, "");
        String[] pairs = (LANGUAGES + COUNTRIES).trim().split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            add(Integer.parseInt(pairs[i]), pairs[i + 1]);
        }
    }

    private CultureNumbers() {}

    private static void add(int number, String name) {
        NAMES.put(number, name);
        NUMBERS.put(name, number);
    }

    /** The name behind a number, empty for the invariant culture, or null. */
    static String name(int number) {
        return NAMES.get(number);
    }

    /** {@code de-DE} of {@code de}: the country called as the language, else the one with the lowest number. */
    static String specific(String language) {
        String same = language + "-" + language.toUpperCase(java.util.Locale.ROOT);
        if (NUMBERS.containsKey(same) && !language.equals("pt")) {
            return same;
        }
        return NAMES.entrySet().stream()
                .filter(each -> each.getValue().startsWith(language + "-") && each.getKey() > 1_000)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse(language);
    }

    /** The number of a name; cultures without one of their own share a number. */
    public static int number(String name) {
        return NUMBERS.getOrDefault(name, UNKNOWN);
    }
}
