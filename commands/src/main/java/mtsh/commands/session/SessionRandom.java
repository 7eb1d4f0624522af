package mtsh.commands.session;

import java.util.Random;

/** The session's random numbers: the same ones after the same -SetSeed. */
public final class SessionRandom {
    private Random random = new Random();

    void seed(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }
}
