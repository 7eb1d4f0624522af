/** Transcripts: files that look like sessions, run as tests. Enter at {@link mtsh.language.transcript.Transcript}. */
package mtsh.language.transcript;
