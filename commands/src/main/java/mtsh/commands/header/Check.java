package mtsh.commands.header;

/**
 * What one check found, or one signature claims.
 *
 * @param method spf, dkim, dmarc, arc, compauth ..., or the kind of signature
 * @param result as it was written, in lower case
 * @param domain whose mail it is about
 * @param server who checked; empty when the field does not say
 * @param source the field it stands in
 */
record Check(String method, String result, String domain, String detail, String server, String source) {}
