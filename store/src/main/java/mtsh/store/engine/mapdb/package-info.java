/**
 * The embedded engine: sealed MapDB segment files named by an atomically replaced manifest. Enter at {@code MapDbStore} to read, at
 * {@code MapDbWriter} to write, and at {@code StoreCheck}, {@code StoreRepair}, {@code StoreOptimization}, {@code StoreRetention} and
 * {@code StoreBackup} to care for a store. All that is done to the disk goes through {@code StoreFileSystem}.
 *
 * <h2>The folder (format 4)</h2>
 *
 * <pre>
 * MANIFEST            text, a thing a line, tabs between: what counts. Replacing it is the only commit ({@code Manifest}, {@code ManifestFile})
 * MANIFEST.copy       the same, for a repair
 * segment-N.mtsh      lives that ended, never changed; N is never used twice
 * open-N.mtsh         lives that go on; the next commit replaces it
 * dead-N.mtsh         lives of one segment that later ones replaced ({@code DeadFile})
 * LOCK, LOCK.holder   who writes ({@code WriterLock})
 * </pre>
 *
 * A number is written in seven bits a byte, low first ({@code ByteWriter#unsigned}), signed ones in zigzag; a text as its length and UTF-8.
 *
 * <h2>A segment</h2>
 *
 * is a MapDB file of records without any of MapDB's maps, written through MapDB ({@code SegmentFileWriter}) and read without it ({@code
 * RecordFile}), which makes opening one next to nothing. Record 9 is META; it says where the others are ({@code SegmentMeta}), by {@code
 * Part} and index, in sections with their length before them, so that what is not wanted is not decoded. Each record is
 * {@code [codec][raw length, 4][CRC-32C, 4][payload]} and its checksum covers its part and index too ({@code BlockCodec});
 * the codec is 0 for plain, 2 for a zstd frame, and 3 for a zstd frame with bytes behind it that are random and would not get shorter. The
 * manifest has the CRC-32C of the whole file.
 *
 * <p>Lives lie in groups of about a thousand events, in order of their newest row, and the rows of a life are in its group. For each group, and
 * for each page of 32 lives of a group (DETAILS):
 *
 * <pre>
 * HEADS      the numbers a list of rows needs, each to be had without the others, and the lives' ids  ({@code GroupHead}, {@code HeadColumn})
 * SUBJECTS   distinct subjects, one behind the other, so that what is contained in any is found in one go ({@code Subjects})
 * DETAILS    what rows have beside, column by column                                                  ({@code RowDetails}, {@code RowText})
 * LIVES      the events: a number for the shape of each, and columns for what the shape leaves open    ({@code LifeBlock}, {@code EventColumn},
 *            {@code EventTimes}, {@code LogPositions})
 * </pre>
 *
 * Texts that programs make are patterns, some of them told once for all ({@code Vocabulary}), with numbers and the bits of ids in the gaps
 * ({@code TextTemplate}, {@code NumberSlot}).
 *
 * <p>Texts that many rows share are numbers of a dictionary of the segment, which is in order of lower case and read by pages ({@code
 * Dictionary}, {@code DictionaryPage}): STATES, DOMAINS, ADDRESSES (with the number of the domain), NAMES. Postings lead from a number to
 * rows: SENDERS, RECIPIENTS, SENDER_DOMAINS, RECIPIENT_DOMAINS ({@code PostingLists}). TERMS leads from the hash of an id, a queue id, a
 * Message-ID or a key of stitching to pages of lives ({@code Terms}, {@code TermIndex}). HOUR_COUNTS and VALUE_COUNTS are counted already.
 * UNPARSED has the lines that were not understood.
 *
 * <p>A later version may add parts. Whoever changes the meaning of what is there raises {@code SegmentMeta.VERSION}; what is newer, or
 * older than {@code OLDEST}, is refused by name.
 *
 * <h2>Merging</h2>
 *
 * Whenever there are several segments of a size they are made one ({@code MergePlan}), on a thread beside the writer ({@code MergeInWork}); the
 * result takes their place at a later commit. Dictionaries and terms are sorted, so that they are merged as they are read, and groups are
 * taken over as they are packed ({@code SegmentMerge}): memory has the numbers of texts, pages and rows, some 100 MB for ten million events.
 * A file that a merge makes has a lower number than all that is written meanwhile, so that of two versions of a life the later is in the
 * file with the greater number, which is what a repair goes by.
 *
 * <h2>What was chosen</h2>
 *
 * Row-level postings and numbers that can be had one by one, because a rare address costs a block for each of its rows otherwise. Groups
 * that mean nothing outside but for their head, because a merge then takes them over as they are packed. No filter is stored: who writes
 * makes one of the terms ({@code KeyFilter}), who reads looks into the terms.
 */
package mtsh.store.engine.mapdb;
