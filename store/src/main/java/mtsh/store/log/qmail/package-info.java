/**
 * qmail and what grew from it: netqmail, notqmail, s-qmail, the patched qmails of hosting kits. Enter at {@link
 * mtsh.store.log.qmail.QmailFormat} for the files that {@code multilog} and {@code svlogd} write, and at {@link
 * mtsh.store.log.qmail.QmailProgram} for what {@code splogger} hands to the system log; both read the same lines.
 *
 * <p>Read in the sources (notqmail's {@code qmail-send.c}, {@code qmail-remote.c}, {@code qmail-local.c}, {@code qsutil.c}, {@code
 * splogger.c}, {@code qmail-log(5)}; s-qmail's {@code smtpdlog.c} and {@code LOGGING}; chkuser's {@code chkuser.c}; spamdyke's {@code
 * spamdyke.h}; a hosting kit's {@code qlogenvelope} patch):
 *
 * <ul>
 *   <li>A message number is the inode of the queue file, used again at once; {@code info msg} begins a life, {@code end msg} ends it.
 *       {@code new msg} says nothing more.
 *   <li>Only {@code starting delivery D} names message and recipient; the result names D alone. D begins at 1 whenever qmail-send starts,
 *       so the open deliveries are part of the state that reading goes on from. multilog begins a new file
 *       every 100 kB: a delivery that is open where a file ends is handed to a leg named after its number, where its result is found
 *       whichever file is read first.
 *   <li>Results are one word: bytes that are not printable, blanks and {@code %} became {@code _}, line ends became {@code /}. They are
 *       shown with blanks again. What the other server said stands behind {@code Remote_host_said:}; before it only qmail's own words.
 *   <li>{@code did_F+W+P} counts deliveries to files, forwards and programs, in this order; {@code qp_N} behind it (netqmail on) is the
 *       forwarded message's long-term number, as in {@code bounce msg N qp P}. Both are found again in {@code info msg M: ... qp P},
 *       which links the messages. It is a process id, so only an {@code info} line close by counts.
 *   <li>A deferral of a message that is too old is logged as failure with a sentence of its own at the end: expired.
 *   <li>Of a local recipient {@code domain-user@domain}, which a virtual domain with its own name as prefix makes, {@code user@domain} is
 *       what people know; the logged one is kept as the property {@code rcpt}. Other prefixes cannot be told from a part of the name.
 *   <li>TAI64N labels are 2^62 + 10 seconds + the system's clock, in daemontools as in its successors, whatever leap seconds came
 *       since 1972: exactly 10 are taken off. {@code tai64nlocal} writes local time without a zone, {@code svlogd -tt} and {@code -ttt}
 *       write UTC with an underscore or a T between date and time.
 *   <li>{@code splogger} puts the clock with microseconds before the text, which is more than syslog's head knows, and folds a line
 *       after 799 characters: the rest comes with the same number and a {@code +}.
 *   <li>qmail-smtpd logs nothing by itself. Refusals are read where a patch or a filter names who and whom: s-qmail's and SPAMCONTROL's
 *       {@code Reject::}, chkuser, {@code qlogenvelope}, spamdyke. Their fields are not quoted and a client chooses its name, so a line in
 *       which a field's mark stands twice is not guessed at. {@code rblsmtpd} and {@code tcpserver} name no addresses.
 * </ul>
 */
package mtsh.store.log.qmail;
