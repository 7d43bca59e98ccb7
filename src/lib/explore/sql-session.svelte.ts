import { engine } from '../database/engine.svelte.ts';
import { checkStatement, type Refusal } from './check-statement.ts';
import { ROW_LIMIT, TIME_LIMIT, type QueryResult } from './query-result.ts';
import { addToHistory, clearHistory, readHistory } from './sql-history.ts';
import { toSqlError, type SqlError } from './sql-error.ts';

/** What came of the last query; `ms` is null where the answer came with the page. */
export type Outcome =
  | { readonly kind: 'answered'; readonly result: QueryResult; readonly ms: number | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly error: SqlError }
  | { readonly kind: 'late' | 'cancelled' | 'unavailable' };

/** One visitor's work with SQL: the text, the run under way, what came of it, earlier queries. */
export class SqlSession {
  text = $state('');
  outcome = $state.raw<Outcome>({ kind: 'cancelled' });
  running = $state(false);
  history = $state.raw<readonly string[]>([]);
  /** The answer on screen and the query it answers; it stays while another is asked. */
  answer = $state.raw<{ readonly sql: string; readonly result: QueryResult }>();
  #stopped = false;

  constructor(sql: string, result: QueryResult) {
    this.text = sql;
    this.answer = { sql, result };
    this.outcome = { kind: 'answered', result, ms: null };
  }

  /** Where the text is at fault; null where it is not. */
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
    const sql = this.text;
    const checked = checkStatement(sql);
    if (checked.kind !== 'fine') {
      this.outcome = { kind: 'refused', refusal: checked };
      return;
    }
    this.running = true;
    this.#stopped = false;
    this.history = addToHistory(localStorage, sql);
    this.outcome = await this.#ask(checked.text);
    if (this.outcome.kind === 'answered') this.answer = { sql, result: this.outcome.result };
    this.running = false;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (engine.state.kind === 'ready') await (await engine.console()).cancel();
    else engine.cancel();
  }

  async #ask(sql: string): Promise<Outcome> {
    const typed = await engine.console().catch(() => null);
    if (this.#stopped) return { kind: 'cancelled' };
    if (typed === null) return { kind: 'unavailable' };
    const began = performance.now();
    try {
      const result = await typed.ask(sql, ROW_LIMIT, TIME_LIMIT);
      return { kind: 'answered', result, ms: performance.now() - began };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') return { kind: 'late' };
      if (this.#stopped) return { kind: 'cancelled' };
      return {
        kind: 'failed',
        error: toSqlError(error instanceof Error ? error.message : String(error), sql),
      };
    }
  }
}
