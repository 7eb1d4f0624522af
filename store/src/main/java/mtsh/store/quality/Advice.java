package mtsh.store.quality;

/**
 * What a log lacks, and how to have it.
 *
 * @param why it matters to a trace
 * @param setting exactly as it is to be written; {@code {host}} stands for the server
 * @param where it is written, and what makes it work
 * @param documentation of the setting
 */
public record Advice(String why, String setting, String where, String documentation) {
    static final String HOST = "{host}";

    Advice on(String host) {
        return new Advice(why, setting.replace(HOST, host), where.replace(HOST, host), documentation);
    }

    Advice withSetting(String other) {
        return new Advice(why, other, where, documentation);
    }
}
