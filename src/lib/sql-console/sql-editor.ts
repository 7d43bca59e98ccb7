import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { HighlightStyle, bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  drawSelection,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What the editor completes: a table's columns, each with the dictionary's words. */
export type Completable = Readonly<
  Record<string, readonly { readonly label: string; readonly detail: string }[]>
>;

export interface SqlEditor {
  readonly setText: (text: string) => void;
  /** Marks the word at a place, or nothing. */
  readonly mark: (at: number | null) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

export interface SqlEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  readonly schema: Completable;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** An editor for one query, with highlighting and completion; Escape and then Tab leaves it. */
export function openSqlEditor({ parent, text, label, schema, onChange, onRun }: SqlEditorOptions): SqlEditor {
  // In a shadow root its style sheets are adopted, not written into the page, which its policy forbids.
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: 'Mod-Enter', run: () => (onRun(), true) },
          { key: 'Tab', run: acceptCompletion },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        lineNumbers(),
        drawSelection(),
        bracketMatching(),
        autocompletion({ icons: false }),
        sql({ dialect: PostgreSQL, schema }),
        syntaxHighlighting(HIGHLIGHT),
        MARK,
        THEME,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (next) => {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    mark: (at) => view.dispatch({ effects: SET_MARK.of(at) }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

const SET_MARK = StateEffect.define<number | null>();
const MARK = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const effect = transaction.effects.find((one) => one.is(SET_MARK));
    if (effect === undefined) return transaction.docChanged ? Decoration.none : marks;
    return effect.value === null ? Decoration.none : markAt(transaction.state, effect.value);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markAt(state: EditorState, at: number): DecorationSet {
  const from = Math.max(0, Math.min(at, state.doc.length - 1));
  const to = Math.max(from + 1, state.wordAt(from)?.to ?? from + 1);
  return to > state.doc.length
    ? Decoration.none
    : Decoration.set(Decoration.mark({ class: 'cm-fault' }).range(from, to));
}

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--focus)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--finding)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--finding)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
]);

const THEME = EditorView.theme({
  '&': { fontSize: 'var(--text-s)', color: 'var(--ink)', background: 'var(--paper)' },
  '&.cm-focused': { outline: '2px solid var(--focus)' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Consolas, monospace',
    minHeight: '9rem',
    maxHeight: '20rem',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--paper)', color: 'var(--ink-2)', border: '0' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--rule)',
  },
  '.cm-fault': { textDecoration: 'underline wavy var(--finding)', background: 'var(--raised)' },
  '.cm-tooltip': { background: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--rule)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--focus)',
    color: 'var(--focus-ink)',
  },
});
