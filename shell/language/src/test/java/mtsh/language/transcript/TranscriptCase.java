package mtsh.language.transcript;

import java.time.Instant;
import java.util.List;

/** The commands of one test, which share a shell. */
record TranscriptCase(String name, int line, Instant time, int width, List<TranscriptStep> steps) {}
