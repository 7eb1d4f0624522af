/**
 * Milters that name the queue id they looked at, one class a program: {@link mtsh.store.log.milter.OpenDkimProgram}, {@link
 * mtsh.store.log.milter.OpenDmarcProgram}, {@link mtsh.store.log.milter.ClamavMilterProgram}, {@link
 * mtsh.store.log.milter.MilterGreylistProgram}.
 *
 * <p>Texts of OpenDKIM 2.11 and OpenDMARC 1.4 were checked in their sources; those of clamav-milter ({@code LogInfected Full}) and
 * milter-greylist were not, so their readers take only what is anchored at a queue id and put the rest aside. What a milter refuses,
 * the mail server logs as its own verdict; postscreen is Postfix's own.
 */
package mtsh.store.log.milter;
