import type { Outcome } from './outcome.ts';
import type { QueryResult } from './query-result.ts';
import { sqlConsole } from './sql-console.svelte.ts';
import { addToHistory, clearHistory, readHistory } from './sql-history.ts';

/** One visitor's work with SQL: the text, the run under way, what came of it, earlier queries. */
export class SqlSession {
  text = $state('');
  outcome = $state.raw<Outcome>({ kind: 'stopped', why: 'cancelled' });
  /** The text that the outcome is about. */
  asked = $state('');
  running = $state(false);
  history = $state.raw<readonly string[]>([]);
  /** The answer on screen; it stays while another is asked. */
  answer = $state.raw<QueryResult>();

  constructor(sql: string, result: QueryResult) {
    this.text = sql;
    this.asked = sql;
    this.answer = result;
    this.outcome = { kind: 'answered', result, ms: null };
  }

  /** Where the text asked is at fault; null where it is not. */
  get fault(): number | null {
    const { outcome } = this;
    if (outcome.kind === 'failed') return outcome.error.at;
    return outcome.kind === 'refused' && outcome.refusal.kind !== 'empty' ? outcome.refusal.at : null;
  }

  remember(): void {
    this.history = readHistory(localStorage);
  }
  forget(): void {
    this.history = clearHistory(localStorage);
  }

  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.asked = this.text;
    this.history = addToHistory(localStorage, this.asked);
    this.outcome = await sqlConsole.ask(this.asked);
    if (this.outcome.kind === 'answered') this.answer = this.outcome.result;
    this.running = false;
  }
}
