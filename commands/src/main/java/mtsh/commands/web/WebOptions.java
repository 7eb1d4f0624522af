package mtsh.commands.web;

/** The values of parameters that are names. */
final class WebOptions {
    private WebOptions() {}

    enum Method {
        Default,
        Get,
        Head,
        Post,
        Put,
        Delete,
        Trace,
        Options,
        Merge,
        Patch
    }

    enum Authentication {
        None,
        Basic,
        Bearer,
        OAuth
    }

    enum Protocol {
        Default,
        Tls,
        Tls11,
        Tls12,
        Tls13
    }
}
