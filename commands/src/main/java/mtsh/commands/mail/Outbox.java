package mtsh.commands.mail;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import mtsh.commands.session.MtshOptions;
import mtsh.language.cmdlet.Session;

/** The folder that mail goes to instead of a server. */
final class Outbox {
    private static final int MOST = 1_000_000;

    private Outbox() {}

    /** The one that was chosen, else that of the user's home. */
    static Path folder(Session session) {
        Path chosen = session.service(MtshOptions.class).outbox();
        return chosen == null ? Path.of(System.getProperty("user.home"), "mtsh", "outbox") : chosen;
    }

    /** Keeps a message as the next file; gives the file. Two shells never take the same number. */
    static Path put(Session session, byte[] message) throws IOException {
        Path folder = Files.createDirectories(folder(session));
        for (int number = 1; number < MOST; number++) {
            Path file = folder.resolve("mail-" + number + ".eml");
            if (Files.exists(file)) {
                continue;
            }
            try {
                return Files.write(file, message, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException taken) {
                // Another shell was faster: the next number.
                continue;
            }
        }
        throw new IOException("The outbox is full: " + folder);
    }
}
