package mtsh.commands.session;

import java.security.SecureRandom;

/** Random numbers for Get-SecureRandom, which nobody can foretell. */
final class SecureNumbers {
    static final SecureRandom RANDOM = new SecureRandom();

    private SecureNumbers() {}
}
