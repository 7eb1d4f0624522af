package mtsh.language.transcript;

import java.util.List;

/**
 * A command of a transcript and what it should show.
 *
 * @param start index of the first line of output in the file, and {@code end} of the first line after it
 */
record TranscriptStep(String command, List<String> expected, int start, int end) {}
