/** Owns what each move of the search costs, in nats: set by hand on damaged news text, flat around these values. */

export const MOVE_COSTS = {
  /** A Han character that begins no word; one that only begins words; one that such pages do not write. */
  unknownHan: 14,
  singleOfWord: 13,
  unwritten: 8,
  /** A restored form by its grade in the word list; nothing where the page itself writes it. */
  form: [0, 0, 4, 7],
  /** A restored bracket that closes what is not open, or a quotation mark that opens inside another. */
  wrongBracket: 4,
  /** A restored character that the page notes elsewhere but not here. */
  notedWithoutNote: 6,
  /** A mark took a byte; the same where the `?` of it is gone. */
  mark: 2.5,
  unmarkedLoss: 3.5,
  /** A visible mark stands before something that is no punctuation. */
  markBeforeOther: 6,
  /** A lost byte took an ASCII character along. */
  swallowed: 6,
  /** A reading without a bracket that is no damage. */
  bareReading: 25,
  /** A private-use character was stripped here. */
  insertion: 1.5,
  /** An ASCII letter between Han characters. */
  loneLetter: 5,
} as const;
