/** MailScanner takes messages out of a hold queue. Enter at {@link mtsh.store.log.mailscanner.MailScannerProgram}. */
package mtsh.store.log.mailscanner;
