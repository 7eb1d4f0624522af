/** Records of comma-separated values (RFC 4180) out of single lines. Enter at {@link mtsh.store.log.csv.CsvReader}. */
package mtsh.store.log.csv;
