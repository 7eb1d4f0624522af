package mtsh.language.net;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Where an exchange takes its cookies from, and where it keeps those that come back. */
public interface HttpCookies {
    /** None, and none kept. */
    HttpCookies NONE = new HttpCookies() {
        @Override
        public String header(URI uri) {
            return "";
        }

        @Override
        public void keep(URI uri, Map<String, List<String>> responseHeaders) {}
    };

    /** The cookies that go with a request, as one header; empty when there are none. */
    String header(URI uri);

    void keep(URI uri, Map<String, List<String>> responseHeaders);
}
