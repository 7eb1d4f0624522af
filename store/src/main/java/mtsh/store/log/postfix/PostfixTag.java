package mtsh.store.log.postfix;

/**
 * The tag of a line taken apart. {@code postfix-out/submission/smtpd} is the daemon {@code smtpd} of the instance
 * {@code postfix-out}, started as the service {@code submission}.
 */
record PostfixTag(String instance, String service, String daemon, Kind kind) {
    /** Which grammar the lines of a program follow. */
    enum Kind {
        /** Takes mail by SMTP: {@code smtpd}, {@code qmqpd}, {@code postscreen}. */
        RECEIVER,
        PICKUP,
        CLEANUP,
        QUEUE_MANAGER,
        /** Delivers: everything that logs {@code to=..., relay=..., status=...}. */
        DELIVERY,
        BOUNCE,
        POSTSUPER,
        /** Part of Postfix that never speaks about one message. */
        SILENT,
        /** A part of Postfix of unknown name: a patched or future daemon. */
        UNKNOWN_DAEMON,
        FOREIGN
    }

    static PostfixTag of(String tag) {
        int lastSlash = tag.lastIndexOf('/');
        if (lastSlash < 0) {
            return new PostfixTag("", "", tag, Kind.FOREIGN);
        }
        String daemon = tag.substring(lastSlash + 1);
        int firstSlash = tag.indexOf('/');
        String instance = tag.substring(0, firstSlash);
        String service = firstSlash == lastSlash ? "" : tag.substring(firstSlash + 1, lastSlash);
        Kind kind = daemon(daemon);
        if (kind == Kind.UNKNOWN_DAEMON && !instance.startsWith("postfix")) {
            kind = Kind.FOREIGN;
        }
        return new PostfixTag(instance, service, daemon, kind);
    }

    boolean isPostfix() {
        return kind.ordinal() <= Kind.UNKNOWN_DAEMON.ordinal();
    }

    private static Kind daemon(String name) {
        return switch (name) {
            case "smtpd", "qmqpd", "postscreen" -> Kind.RECEIVER;
            case "pickup" -> Kind.PICKUP;
            case "cleanup" -> Kind.CLEANUP;
            case "qmgr", "nqmgr", "oqmgr" -> Kind.QUEUE_MANAGER;
            case "smtp", "lmtp", "local", "virtual", "pipe", "error", "retry", "discard", "relay" -> Kind.DELIVERY;
            case "bounce", "defer", "trace" -> Kind.BOUNCE;
            case "postsuper" -> Kind.POSTSUPER;
            case "tlsproxy",
                    "dnsblog",
                    "anvil",
                    "scache",
                    "verify",
                    "trivial-rewrite",
                    "master",
                    "postfix-script",
                    "proxymap",
                    "tlsmgr",
                    "flush",
                    "showq",
                    "postlogd",
                    "postdrop",
                    "postqueue",
                    "sendmail",
                    "spawn",
                    "postmulti",
                    "postalias",
                    "postmap",
                    "proxywrite" -> Kind.SILENT;
            default -> Kind.UNKNOWN_DAEMON;
        };
    }
}
