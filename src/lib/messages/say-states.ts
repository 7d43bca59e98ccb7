import { STATE_WORDS, type State } from '../../domain/states.ts';
import type { Locale } from './locale.ts';

/** What every state is called in one language, for the catalogue. */
export const sayStates = (
  what: 'word' | 'cell' | 'meaning',
  locale: Locale,
): Readonly<Record<State, string>> => ({
  reported: STATE_WORDS.reported[what][locale],
  left_out: STATE_WORDS.left_out[what][locale],
  blank: STATE_WORDS.blank[what][locale],
  missing: STATE_WORDS.missing[what][locale],
  illegible: STATE_WORDS.illegible[what][locale],
  unseen: STATE_WORDS.unseen[what][locale],
  not_asked: STATE_WORDS.not_asked[what][locale],
  not_held: STATE_WORDS.not_held[what][locale],
  not_published: STATE_WORDS.not_published[what][locale],
});
