// The sentences about a table that cannot be read as ratings: what is the matter, where, and what to do.

import type { Language } from '../domain/words.ts';
import type { RatingsProblem } from './ratings-problem.ts';
import { dutchProblem } from './ratings-problem-words-nl.ts';
import { englishProblem } from './ratings-problem-words-en.ts';

/** Whole sentences; a row is a line of the file, a column a field of it, both from 1. */
export function ratingsProblemSentence(problem: RatingsProblem, language: Language): string {
  return language === 'nl' ? dutchProblem(problem) : englishProblem(problem);
}
