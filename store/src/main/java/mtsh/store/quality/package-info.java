/**
 * What logs do not say, and the setting that would make them say it. Enter at {@link mtsh.store.quality.MailLogQuality}, which shows
 * every leg of every message once to each {@link mtsh.store.quality.QualityCheck}. Most checks are a share ({@link
 * mtsh.store.quality.ShareCheck}): of so many messages, so many have the fact; they stand in a list for each program. Those that have to
 * remember more are classes of their own.
 *
 * <p>Settings are taken from the programs' documentation, which each advice names: Postfix's postconf(5), header_checks(5),
 * XCLIENT_README and FILTER_README; chapter 53 of Exim's specification (log files); sendmail's Installation and Operation Guide
 * (LogLevel); Dovecot's deliver_log_format; rspamd's logging; amavis' README.customize; Microsoft's Set-TransportService; rsyslog's
 * templates, imuxsock, imjournal and maxMessageSize; journald.conf(5).
 *
 * <p>A check reports nothing for a host on which there is nothing to see it by. What is good is reported too: it says that it was
 * looked at.
 */
package mtsh.store.quality;
