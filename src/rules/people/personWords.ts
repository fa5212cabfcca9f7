/** Owns the family of patterns that are asked about the words around every person of a sentence. */
import { ClauseSignatures } from '../clauseSignatures.ts';

export const PERSON_WORDS = new ClauseSignatures();
