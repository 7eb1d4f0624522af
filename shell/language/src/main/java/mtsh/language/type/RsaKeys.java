package mtsh.language.type;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import mtsh.language.error.NetThrow;
import mtsh.language.value.NetRecord;
import mtsh.language.value.PSArray;
import mtsh.language.value.Reference;

/** Keys of RSA in and out: parameters, XML, DER and PEM. */
final class RsaKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private RsaKeys() {}

    static Object call(String name, NetRsa rsa, Object[] a) {
        switch (name) {
            case "ExportParameters":
                return parameters(rsa, (Boolean) a[0]);
            case "ImportParameters":
                importParameters(rsa, (NetRecord) a[0]);
                return null;
            case "ToXmlString":
                return xml(rsa, (Boolean) a[0]);
            case "FromXmlString":
                fromXml(rsa, (String) a[0]);
                return null;
            case "ImportFromPem":
                fromPem(rsa, (String) a[0]);
                return null;
            default:
                return name.startsWith("Import") ? imported(name, rsa, a) : exported(name, rsa);
        }
    }

    private static Object imported(String name, NetRsa rsa, Object[] a) {
        byte[] bytes = Bytes.of((PSArray) a[0]);
        read(rsa, name.substring("Import".length()), bytes);
        ((Reference) a[1]).set(bytes.length);
        return null;
    }

    private static void read(NetRsa rsa, String kind, byte[] bytes) {
        switch (kind) {
            case "Pkcs8PrivateKey" -> rsa.importPrivate(bytes);
            case "RSAPrivateKey" -> rsa.importPrivate(Der.privateKey(bytes));
            case "RSAPublicKey" -> rsa.importPublic(Der.publicKey(bytes));
            default -> rsa.importPublic(bytes);
        }
    }

    private static Object exported(String name, NetRsa rsa) {
        boolean pem = name.endsWith("Pem");
        String kind = name.substring("Export".length(), name.length() - (pem ? 3 : 0));
        byte[] bytes =
                switch (kind) {
                    case "Pkcs8PrivateKey" -> rsa.factors().getEncoded();
                    case "RSAPrivateKey" -> Der.inner(rsa.factors().getEncoded(), false);
                    case "RSAPublicKey" -> Der.inner(rsa.publicKey().getEncoded(), true);
                    default -> rsa.publicKey().getEncoded();
                };
        String label =
                switch (kind) {
                    case "Pkcs8PrivateKey" -> "PRIVATE KEY";
                    case "RSAPrivateKey" -> "RSA PRIVATE KEY";
                    case "RSAPublicKey" -> "RSA PUBLIC KEY";
                    default -> "PUBLIC KEY";
                };
        return pem ? pem(label, bytes) : Bytes.array(bytes);
    }

    static String pem(String label, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
    }

    /** The parts of a text by their labels. */
    static Map<String, byte[]> parts(String text) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Matcher matcher = PEM.matcher(text);
        while (matcher.find()) {
            try {
                parts.putIfAbsent(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2)));
            } catch (IllegalArgumentException damaged) {
                // Not a part that can be read.
            }
        }
        return parts;
    }

    private static void fromPem(NetRsa rsa, String text) {
        for (Map.Entry<String, byte[]> part : parts(text).entrySet()) {
            String kind =
                    switch (part.getKey()) {
                        case "PRIVATE KEY" -> "Pkcs8PrivateKey";
                        case "RSA PRIVATE KEY" -> "RSAPrivateKey";
                        case "RSA PUBLIC KEY" -> "RSAPublicKey";
                        case "PUBLIC KEY" -> "SubjectPublicKeyInfo";
                        default -> null;
                    };
            if (kind != null) {
                read(rsa, kind, part.getValue());
                return;
            }
            if (part.getKey().equals("ENCRYPTED PRIVATE KEY")) {
                throw new NetThrow(
                        "System.ArgumentException",
                        "The key is encrypted. Use the method ImportFromEncryptedPem to import this key. (Parameter 'input')");
            }
        }
        throw new NetThrow(
                "System.ArgumentException",
                "No supported key formats were found. Check that the input represents the contents of a PEM-encoded key"
                        + " file, not the path to such a file. (Parameter 'input')");
    }

    private static Map<String, byte[]> values(NetRsa rsa, boolean all) {
        int length = (rsa.bits() + 7) / 8;
        Map<String, byte[]> values = new LinkedHashMap<>();
        values.put("Modulus", bytes(rsa.publicKey().getModulus(), length));
        BigInteger exponent = rsa.publicKey().getPublicExponent();
        values.put("Exponent", bytes(exponent, (exponent.bitLength() + 7) / 8));
        if (all) {
            RSAPrivateCrtKey key = rsa.factors();
            int half = (length + 1) / 2;
            values.put("P", bytes(key.getPrimeP(), half));
            values.put("Q", bytes(key.getPrimeQ(), half));
            values.put("DP", bytes(key.getPrimeExponentP(), half));
            values.put("DQ", bytes(key.getPrimeExponentQ(), half));
            values.put("InverseQ", bytes(key.getCrtCoefficient(), half));
            values.put("D", bytes(key.getPrivateExponent(), length));
        }
        return values;
    }

    /** Without a sign, as long as it is to be. */
    private static byte[] bytes(BigInteger number, int length) {
        byte[] raw = number.toByteArray();
        int start = Math.max(0, raw.length - length);
        byte[] bytes = new byte[length];
        System.arraycopy(raw, start, bytes, length - (raw.length - start), raw.length - start);
        return bytes;
    }

    private static NetRecord parameters(NetRsa rsa, boolean all) {
        NetRecord parameters = RecordDescription.record(RsaMembers.NAMESPACE + "RSAParameters");
        values(rsa, all).forEach((name, bytes) -> parameters.set(name, Bytes.array(bytes)));
        return parameters;
    }

    static void importParameters(NetRsa rsa, NetRecord parameters) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        for (String name : new String[] {"Modulus", "Exponent", "P", "Q", "DP", "DQ", "InverseQ", "D"}) {
            if (parameters.get(name) instanceof PSArray array) {
                values.put(name, Bytes.of(array));
            }
        }
        use(rsa, values);
    }

    private static void use(NetRsa rsa, Map<String, byte[]> values) {
        if (!values.containsKey("Modulus") || !values.containsKey("Exponent")) {
            throw NetCipher.error("The specified RSA parameters are not valid. Exponent and Modulus are required.");
        }
        if (!values.containsKey("D")) {
            rsa.importPublic(number(values, "Modulus"), number(values, "Exponent"));
            return;
        }
        byte[][] parts = new byte[9][];
        String[] order = {"", "Modulus", "Exponent", "D", "P", "Q", "DP", "DQ", "InverseQ"};
        parts[0] = new byte[] {2, 1, 0};
        for (int i = 1; i < order.length; i++) {
            parts[i] = Der.wrapped(2, number(values, order[i]).toByteArray());
        }
        rsa.importPrivate(Der.privateKey(Der.wrapped(0x30, parts)));
    }

    private static BigInteger number(Map<String, byte[]> values, String name) {
        if (!values.containsKey(name)) {
            throw NetCipher.error("The specified RSA parameters are not valid. Exponent and Modulus are required.");
        }
        return new BigInteger(1, values.get(name));
    }

    private static String xml(NetRsa rsa, boolean all) {
        StringBuilder text = new StringBuilder("<RSAKeyValue>");
        values(rsa, all).forEach((name, bytes) -> text.append('<')
                .append(name)
                .append('>')
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("</")
                .append(name)
                .append('>'));
        return text.append("</RSAKeyValue>").toString();
    }

    private static void fromXml(NetRsa rsa, String xml) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile("<(\\w+)>([A-Za-z0-9+/=\\s]+)</\\1>").matcher(xml);
        while (matcher.find()) {
            byte[] raw = Base64.getMimeDecoder().decode(matcher.group(2).getBytes(StandardCharsets.US_ASCII));
            values.put(matcher.group(1), Arrays.copyOf(raw, raw.length));
        }
        if (values.isEmpty()) {
            throw NetCipher.error("Input string does not contain a valid encoding of the 'RSA' 'Modulus' parameter.");
        }
        use(rsa, values);
    }
}
