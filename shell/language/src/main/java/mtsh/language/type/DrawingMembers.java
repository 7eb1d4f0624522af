package mtsh.language.type;

import java.util.LinkedHashMap;
import java.util.Map;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetObject;
import mtsh.language.value.NetStructure;
import mtsh.language.value.UInt8;

/** Members of System.Drawing's Color, Point, Size and Rectangle: what reports and pictures are described with. */
final class DrawingMembers extends Description {
    private static final String NAMED =
            "Transparent=00FFFFFF AliceBlue=F0F8FF AntiqueWhite=FAEBD7 Aqua=00FFFF Aquamarine=7FFFD4 Azure=F0FFFF"
                    + " Beige=F5F5DC Bisque=FFE4C4 Black=000000 BlanchedAlmond=FFEBCD Blue=0000FF BlueViolet=8A2BE2 Brown=A52A2A"
                    + " BurlyWood=DEB887 CadetBlue=5F9EA0 Chartreuse=7FFF00 Chocolate=D2691E Coral=FF7F50 CornflowerBlue=6495ED"
                    + " Cornsilk=FFF8DC Crimson=DC143C Cyan=00FFFF DarkBlue=00008B DarkCyan=008B8B DarkGoldenrod=B8860B DarkGray=A9A9A9"
                    + " DarkGreen=006400 DarkKhaki=BDB76B DarkMagenta=8B008B DarkOliveGreen=556B2F DarkOrange=FF8C00 DarkOrchid=9932CC"
                    + " DarkRed=8B0000 DarkSalmon=E9967A DarkSeaGreen=8FBC8F DarkSlateBlue=483D8B DarkSlateGray=2F4F4F"
                    + " DarkTurquoise=00CED1 DarkViolet=9400D3 DeepPink=FF1493 DeepSkyBlue=00BFFF DimGray=696969 DodgerBlue=1E90FF"
                    + " Firebrick=B22222 FloralWhite=FFFAF0 ForestGreen=228B22 Fuchsia=FF00FF Gainsboro=DCDCDC GhostWhite=F8F8FF"
                    + " Gold=FFD700 Goldenrod=DAA520 Gray=808080 Green=008000 GreenYellow=ADFF2F Honeydew=F0FFF0 HotPink=FF69B4"
                    + " IndianRed=CD5C5C Indigo=4B0082 Ivory=FFFFF0 Khaki=F0E68C Lavender=E6E6FA LavenderBlush=FFF0F5 LawnGreen=7CFC00"
                    + " LemonChiffon=FFFACD LightBlue=ADD8E6 LightCoral=F08080 LightCyan=E0FFFF LightGoldenrodYellow=FAFAD2"
                    + " LightGray=D3D3D3 LightGreen=90EE90 LightPink=FFB6C1 LightSalmon=FFA07A LightSeaGreen=20B2AA LightSkyBlue=87CEFA"
                    + " LightSlateGray=778899 LightSteelBlue=B0C4DE LightYellow=FFFFE0 Lime=00FF00 LimeGreen=32CD32 Linen=FAF0E6"
                    + " Magenta=FF00FF Maroon=800000 MediumAquamarine=66CDAA MediumBlue=0000CD MediumOrchid=BA55D3 MediumPurple=9370DB"
                    + " MediumSeaGreen=3CB371 MediumSlateBlue=7B68EE MediumSpringGreen=00FA9A MediumTurquoise=48D1CC"
                    + " MediumVioletRed=C71585 MidnightBlue=191970 MintCream=F5FFFA MistyRose=FFE4E1 Moccasin=FFE4B5 NavajoWhite=FFDEAD"
                    + " Navy=000080 OldLace=FDF5E6 Olive=808000 OliveDrab=6B8E23 Orange=FFA500 OrangeRed=FF4500 Orchid=DA70D6"
                    + " PaleGoldenrod=EEE8AA PaleGreen=98FB98 PaleTurquoise=AFEEEE PaleVioletRed=DB7093 PapayaWhip=FFEFD5"
                    + " PeachPuff=FFDAB9 Peru=CD853F Pink=FFC0CB Plum=DDA0DD PowderBlue=B0E0E6 Purple=800080 RebeccaPurple=663399"
                    + " Red=FF0000 RosyBrown=BC8F8F RoyalBlue=4169E1 SaddleBrown=8B4513 Salmon=FA8072 SandyBrown=F4A460 SeaGreen=2E8B57"
                    + " SeaShell=FFF5EE Sienna=A0522D Silver=C0C0C0 SkyBlue=87CEEB SlateBlue=6A5ACD SlateGray=708090 Snow=FFFAFA"
                    + " SpringGreen=00FF7F SteelBlue=4682B4 Tan=D2B48C Teal=008080 Thistle=D8BFD8 Tomato=FF6347 Turquoise=40E0D0"
                    + " Violet=EE82EE Wheat=F5DEB3 White=FFFFFF WhiteSmoke=F5F5F5 Yellow=FFFF00 YellowGreen=9ACD32";

    private static final Map<String, Integer> COLORS = colors();

    private static Map<String, Integer> colors() {
        Map<String, Integer> colors = new LinkedHashMap<>();
        for (String pair : NAMED.split(" ")) {
            String[] parts = pair.split("=");
            long number = Long.parseLong(parts[1], 16);
            colors.put(parts[0], (int) (parts[1].length() == 6 ? 0xFF000000L | number : number));
        }
        return colors;
    }

    /** A colour, by name or by numbers; empty when it is neither. */
    private record Color(String name, int argb, boolean isEmpty) implements NetObject {
        @Override
        public NetType netType() {
            return Types.find("System.Drawing.Color");
        }

        @Override
        public String toString() {
            if (isEmpty) {
                return "Color [Empty]";
            }
            return name != null
                    ? "Color [" + name + "]"
                    : "Color [A=" + (argb >>> 24) + ", R=" + (argb >> 16 & 255) + ", G=" + (argb >> 8 & 255) + ", B="
                            + (argb & 255) + "]";
        }
    }

    @Override
    String definitions() {
        return switch (type().name()) {
            case "Color" -> """
                byte R {get;}
                byte G {get;}
                byte B {get;}
                byte A {get;}
                bool IsKnownColor {get;}
                bool IsEmpty {get;}
                bool IsNamedColor {get;}
                bool IsSystemColor {get;}
                string Name {get;}
                bool Equals(System.Object obj)
                float GetBrightness()
                int GetHashCode()
                float GetHue()
                float GetSaturation()
                int ToArgb()
                string ToString()
                static System.Drawing.Color FromArgb(int argb)
                static System.Drawing.Color FromArgb(int alpha, int red, int green, int blue)
                static System.Drawing.Color FromArgb(int alpha, System.Drawing.Color baseColor)
                static System.Drawing.Color FromArgb(int red, int green, int blue)
                static System.Drawing.Color FromName(string name)
                static System.Drawing.Color Empty {get;}
                """ + named();
            case "Point" -> """
                new()
                new(int x, int y)
                bool IsEmpty {get;}
                int X {get;set;}
                int Y {get;set;}
                """ + COMMON;
            case "Size" -> """
                new()
                new(int width, int height)
                bool IsEmpty {get;}
                int Width {get;set;}
                int Height {get;set;}
                """ + COMMON;
            default -> """
                new()
                new(int x, int y, int width, int height)
                int X {get;set;}
                int Y {get;set;}
                int Width {get;set;}
                int Height {get;set;}
                int Left {get;}
                int Top {get;}
                int Right {get;}
                int Bottom {get;}
                bool IsEmpty {get;}
                bool Contains(int x, int y)
                """ + COMMON;
        };
    }

    private static final String COMMON = """
            bool Equals(System.Object obj)
            int GetHashCode()
            string ToString()
            """;

    private static String named() {
        StringBuilder lines = new StringBuilder();
        COLORS.keySet().forEach(name -> lines.append("static System.Drawing.Color ")
                .append(name)
                .append(" {get;}\n"));
        return lines.toString();
    }

    @Override
    Object get(String property, Object self) {
        if (self instanceof Color color) {
            return ofColor(property, color);
        }
        NetStructure figure = (NetStructure) self;
        return switch (property) {
            case "IsEmpty" -> figure.equals(made(new Object[0]));
            case "Left" -> figure.get("X");
            case "Top" -> figure.get("Y");
            case "Right" -> (Integer) figure.get("X") + (Integer) figure.get("Width");
            case "Bottom" -> (Integer) figure.get("Y") + (Integer) figure.get("Height");
            default -> figure.get(property);
        };
    }

    private static Object ofColor(String property, Color color) {
        return switch (property) {
            case "A" -> new UInt8(color.argb() >>> 24);
            case "R" -> new UInt8(color.argb() >> 16 & 255);
            case "G" -> new UInt8(color.argb() >> 8 & 255);
            case "B" -> new UInt8(color.argb() & 255);
            case "IsEmpty" -> color.isEmpty();
            case "IsSystemColor" -> false;
            case "IsNamedColor" -> color.name() != null;
            case "IsKnownColor" -> color.name() != null && COLORS.containsKey(color.name());
            default -> color.name() != null ? color.name() : color.isEmpty() ? "0" : Integer.toHexString(color.argb());
        };
    }

    @Override
    void set(String property, Object self, Object value) {
        ((NetStructure) self).set(property, value);
    }

    @Override
    Object getStatic(String property) {
        return property.equals("Empty") ? new Color(null, 0, true) : new Color(property, COLORS.get(property), false);
    }

    @Override
    Object call(String key, Object self, Object[] a) {
        return switch (name(key)) {
            case "Equals" -> self.equals(a[0]);
            case "GetHashCode" -> self.hashCode();
            case "ToArgb" -> ((Color) self).argb();
            case "GetHue" -> shade((Color) self)[0];
            case "GetSaturation" -> shade((Color) self)[1];
            case "GetBrightness" -> shade((Color) self)[2];
            case "Contains" -> contains((NetStructure) self, (Integer) a[0], (Integer) a[1]);
            default -> self.toString();
        };
    }

    private boolean contains(NetStructure figure, int x, int y) {
        return x >= (Integer) figure.get("X")
                && y >= (Integer) figure.get("Y")
                && x < (Integer) get("Right", figure)
                && y < (Integer) get("Bottom", figure);
    }

    /** Hue in degrees, saturation and lightness. */
    private static Float[] shade(Color color) {
        int red = color.argb() >> 16 & 255;
        int green = color.argb() >> 8 & 255;
        int blue = color.argb() & 255;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        float span = most - least;
        float hue = 0;
        if (span > 0) {
            hue = most == red
                    ? (green - blue) / span
                    : most == green ? (blue - red) / span + 2 : (red - green) / span + 4;
            hue = (hue * 60 + 360) % 360;
        }
        int sum = most + least > 255 ? 510 - most - least : most + least;
        return new Float[] {hue, span == 0 ? 0f : span / sum, (most + least) / 510f};
    }

    @Override
    Object callStatic(String key, Object[] a) {
        return switch (name(key)) {
            case "FromArgb" -> fromNumbers(a);
            case "FromName" -> fromName((String) a[0]);
            default -> made(a);
        };
    }

    private static Color fromName(String name) {
        for (Map.Entry<String, Integer> each : COLORS.entrySet()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return new Color(each.getKey(), each.getValue(), false);
            }
        }
        return new Color(name, 0, false);
    }

    private static Color fromNumbers(Object[] a) {
        if (a.length == 1) {
            return new Color(null, (Integer) a[0], false);
        }
        if (a[1] instanceof Color base) {
            return new Color(null, part(a[0], "alpha") << 24 | base.argb() & 0xFFFFFF, false);
        }
        int at = a.length - 3;
        int alpha = at == 1 ? part(a[0], "alpha") : 255;
        return new Color(
                null,
                alpha << 24 | part(a[at], "red") << 16 | part(a[at + 1], "green") << 8 | part(a[at + 2], "blue"),
                false);
    }

    private static int part(Object value, String name) {
        int number = (Integer) value;
        if (number < 0 || number > 255) {
            throw new NetThrow(
                    "System.ArgumentException",
                    "Value of '" + number + "' is not valid for '" + name + "'. '" + name
                            + "' should be greater than or equal to 0 and less than or equal to 255. (Parameter '"
                            + name + "')");
        }
        return number;
    }

    private NetStructure made(Object[] a) {
        String[] names =
                switch (type().name()) {
                    case "Point" -> new String[] {"X", "Y"};
                    case "Size" -> new String[] {"Width", "Height"};
                    default -> new String[] {"X", "Y", "Width", "Height"};
                };
        StringBuilder format = new StringBuilder("{{");
        for (int i = 0; i < names.length; i++) {
            format.append(i == 0 ? "" : names.length == 2 && names[0].equals("Width") ? ", " : ",")
                    .append(names[i])
                    .append("={")
                    .append(i)
                    .append('}');
        }
        NetStructure figure = new NetStructure(type(), format.append("}}").toString());
        for (int i = 0; i < names.length; i++) {
            figure.set(names[i], a.length == 0 ? 0 : a[i]);
        }
        return figure;
    }
}
