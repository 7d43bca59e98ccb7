import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, parseHTML } from 'linkedom';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { withoutControls } from '../../../src/dataset/control-characters.ts';
import { buildDocument } from '../../../src/lib/charts/draw-to-text.ts';
import { toCountAxis } from '../../../src/lib/charts/count-axis.ts';
import { toBibtex, toGbt7714, toPlainCitation, type Cited } from '../../../src/lib/cite/citation.ts';
import { toFrameCode, toPictureCode, toPictureData } from '../../../src/lib/cite/embed-code.ts';
import { toSentence } from '../../../src/lib/cite/quote-standing.ts';
import { toAtomFeed } from '../../../src/lib/downloads/atom-feed.ts';
import { toPlainCsv, toSpreadsheetCsv } from '../../../src/lib/downloads/csv-file.ts';
import { toDatasetJsonLd } from '../../../src/lib/downloads/dataset-json-ld.ts';
import { toFigureSheets } from '../../../src/lib/downloads/figure-sheets.ts';
import { toFigureSvg } from '../../../src/lib/downloads/figure-svg.ts';
import { toFileName } from '../../../src/lib/downloads/file-name.ts';
import { toProgramRecords, toReaderRecords } from '../../../src/lib/downloads/file-table.ts';
import { toXlsxFile } from '../../../src/lib/downloads/xlsx-file.ts';
import { toFileTable } from '../../../src/lib/figure/table-to-file.ts';
import { text, type TableView } from '../../../src/lib/figure/table-view.ts';
import { LOCALES } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { hostileText, runs } from '../hostile-texts.ts';
import { fileContextIn } from '../records-of.ts';

const RUN = /^[=+\-@\t\r\n＝＋－＠]/;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const unquoted = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

/** A table of bodies of these names, with a heading, a quote and a state. */
const tableOf = (names: readonly string[]): TableView => ({
  caption: names[0]!,
  columns: [
    { id: 'agency', label: names[0]!, numeric: false },
    { id: 'value', label: '数值', numeric: true },
    { id: 'note', label: '注', numeric: false },
  ],
  rows: names.map((name) => [
    { kind: 'text', text: name, agency: 'shili-0000', href: '/agencies/shili-0000/' },
    {
      kind: 'statement',
      state: 'blank',
      value: null,
      approximate: false,
      questioned: false,
      checks: null,
      quote: name,
      trace: null,
      source: '/reports/shili-0000/2023/#table2-permits',
    },
    text(name),
  ]),
  focused: new Set(),
});
const names = fc.array(hostileText, { minLength: 1, maxLength: 4 });

test('CSV for programs: no cell runs, and taking one quote away gives every text back to the letter', () => {
  fc.assert(
    fc.property(names, (some) => {
      const csv = toPlainCsv(toProgramRecords(toFileTable(tableOf(some), fileContextIn('zh'))));
      const [header, ...rows] = Papa.parse<string[]>(csv.slice(0, -1), { delimiter: ',' }).data;
      expect(header).toEqual(['agency', 'value', 'value_state', 'value_source', 'value_check', 'note']);
      for (const cell of rows.flat()) expect(cell).not.toMatch(RUN);
      expect(rows.map((row) => unquoted(row[0]!))).toEqual(some);
      expect(rows.map((row) => unquoted(row[5]!))).toEqual(some);
    }),
    runs(100),
  );
});

test.each(LOCALES)('CSV for people, %s: no cell runs, notes stay lines, rows stay rows', (locale) => {
  fc.assert(
    fc.property(names, (some) => {
      const records = toReaderRecords(toFileTable(tableOf(some), fileContextIn(locale)));
      const csv = toSpreadsheetCsv(records, some);
      const { data } = Papa.parse<string[]>(csv.slice(1, -2), { delimiter: ',', newline: '\r\n' });
      for (const cell of data.flat()) expect(cell).not.toMatch(RUN);
      expect(data.slice(0, some.length).map(([note]) => unquoted(note!))).toEqual(some);
      expect(data.slice(some.length + 1)).toHaveLength(records.length);
    }),
    runs(50),
  );
});

// A workbook is XML: what XML cannot write is not in it, and a return is a new line.
const inXml = (cell: string) =>
  cell
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n');

test('a workbook: every text is text, none a formula, and opens as it was', async () => {
  await fc.assert(
    fc.asyncProperty(names, async (some) => {
      const records = toReaderRecords(toFileTable(tableOf(some), fileContextIn('zh')));
      const workbook = await toXlsxFile(toFigureSheets(records, some, translateTo('zh')));
      const bytes = await workbook.arrayBuffer();
      const xml = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([part]) => part.endsWith('.xml'));
      for (const [, part] of xml) expect(strFromU8(part)).not.toMatch(/<f[\s>]|<script|<a /);
      const [data] = await readExcelFile(bytes, { trim: false });
      const agencies = data!.data.slice(1).map(([agency]) => inXml(String(agency ?? '')));
      expect(agencies).toEqual(some.map(inXml));
    }),
    runs(25),
  );
});

test('a picture: one drawing that parses, nothing that runs, nothing that turns the writing', () => {
  fc.assert(
    fc.property(names, hostileText, (some, title) => {
      const { svg } = toFigureSvg(
        {
          title,
          note: title,
          foot: some,
          chart: {
            kind: 'rank',
            description: title,
            axis: toCountAxis([1, 2], 'zh'),
            dots: some.map((name, at) => ({
              name,
              value: at,
              before: null,
              title: name,
              href: '#',
              focused: false,
              unranked: name,
              written: name,
            })),
            median: null,
          },
        },
        buildDocument,
      );
      expect(svg.replace(/[\t\n\r]/g, '')).not.toMatch(UNSEEN);
      const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(root!.localName).toBe('svg');
      expect(root!.querySelectorAll('script, a, foreignObject, [onload], [href]')).toHaveLength(0);
      expect(root!.querySelectorAll('title')[0]!.textContent).not.toContain('&lt;script');
    }),
    runs(30),
  );
});

test('code to embed: a frame and a link, a picture and its words, whatever the title holds', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const page = 'https://shili.invalid/metrics/permits/?view=rank&data=aec7af36';
      const picture = toPictureData(`<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>`);
      for (const [code, tags] of [
        [toFrameCode(page, page, title), ['IFRAME', 'P', 'A']],
        [toPictureCode(picture, page, title), ['A', 'IMG']],
      ] as const) {
        const { document } = parseHTML(`<!doctype html><html><body>${code}</body></html>`);
        const elements = [...document.body.querySelectorAll('*')];
        expect(elements.map(({ tagName }) => tagName)).toEqual(tags);
        expect(elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name))).not.toContain(
          'onload',
        );
      }
      expect(toPictureCode(picture, page, title)).not.toMatch(UNSEEN);
    }),
    runs(100),
  );
});

test('the feed tells of one report under any name, and nothing turns its writing', () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const xml = toAtomFeed(
        [
          {
            report_id: 'shili/2023',
            name,
            year: 2023,
            published_on: '2024-01-20',
            changed_on: null,
            changed: false,
            seen: 1,
            fails: 0,
            questions: 0,
          },
        ],
        '',
      );
      expect(xml.replace(/[\t\n\r]/g, '')).not.toMatch(UNSEEN);
      const { documentElement: root } = new DOMParser().parseFromString(xml, 'text/xml');
      expect(root!.querySelectorAll('entry > title')).toHaveLength(1);
      expect(root!.querySelectorAll('script')).toHaveLength(0);
    }),
    runs(50),
  );
});

test('what machines read of a page stays within its element and reads back to the letter', () => {
  fc.assert(
    fc.property(hostileText, (name) => {
      const json = toDatasetJsonLd({
        name,
        alternateName: name,
        description: name,
        version: 'aec7af36',
        coverage: { firstYear: 2019, lastYear: 2024 },
        measured: [name],
        files: [],
        page: './',
        site: '',
      });
      expect(json).not.toMatch(/[<>&]/);
      expect(JSON.parse(json).name).toBe(name);
    }),
    runs(100),
  );
});

const citedAs = (title: string, author: string): Cited => ({
  title,
  source: title,
  version: 'aec7af36',
  versionOn: null,
  accessedOn: '2026-11-25',
  address: `https://shili.invalid/metrics/permits/?focus=${encodeURI(title.toWellFormed())}`,
  report: { author, title, publishedOn: null, url: null },
});

test.each(LOCALES)(
  'citations and quotes, %s: one line in its own direction, nothing of it a command',
  (locale) => {
    const t = translateTo(locale);
    fc.assert(
      fc.property(hostileText, hostileText, (title, author) => {
        for (const cited of [citedAs(title, author), { ...citedAs(title, author), report: null }]) {
          const lines = [toPlainCitation(cited, { locale, t }), toGbt7714(cited, { locale, t })];
          for (const line of lines) expect(line).not.toMatch(UNSEEN);
          for (const line of lines) expect(line).toContain(withoutControls(title));
        }
        const words = t('quote.value', { year: 2023, name: author, label: title, value: '3' });
        const quote = toSentence(words, { t, version: 'aec7af36' });
        expect(quote).not.toMatch(UNSEEN);
        expect(quote.toLowerCase()).toContain(withoutControls(author).toLowerCase());
      }),
      runs(100),
    );
  },
);

/** The fields of an entry as BibTeX reads them: braces are counted, escaped or not. */
function fieldsOf(entry: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const body = entry.slice(entry.indexOf(',') + 1, entry.lastIndexOf('}'));
  let at = 0;
  for (const field = /\s*(\w+)\s*= \{/y; ;) {
    field.lastIndex = at;
    const found = field.exec(body);
    if (found === null) return fields;
    const start = field.lastIndex;
    let depth = 1;
    for (at = start; depth > 0 && at < body.length; at += 1)
      depth += body[at] === '{' ? 1 : body[at] === '}' ? -1 : 0;
    expect(depth).toBe(0);
    fields.set(found[1]!, body.slice(start, at - 1));
    expect(body[at]).toBe(',');
    at += 1;
  }
}

test('BibTeX: every field is whole, and nothing in it is a command of TeX', () => {
  const t = translateTo('zh');
  fc.assert(
    fc.property(hostileText, hostileText, (title, author) => {
      const entry = toBibtex(citedAs(title, author), { locale: 'zh', t });
      const fields = fieldsOf(entry);
      expect([...fields.keys()]).toEqual(['author', 'title', 'version', 'url', 'urldate', 'note']);
      for (const name of ['author', 'title', 'note'])
        expect(fields.get(name)!.replace(/\\(text\w+\{\}|[&%$#_])/g, '')).not.toMatch(/[\\&%$#_^~]/);
    }),
    runs(100),
  );
});

test('names of files can be saved anywhere, and end in their version', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 5 }), (parts) => {
      const name = toFileName([...parts, 'aec7af36']);
      expect(name).toMatch(/(^|-)aec7af36$/);
      expect(name).not.toMatch(/[<>:"/\\|?*.\s]|\p{C}|\p{Z}/u);
      expect(name).not.toMatch(/^([-~=+@]|(con|prn|aux|nul|com\d|lpt\d)$)/i);
      expect(new TextEncoder().encode(`${name}-程序用.csv`).length).toBeLessThan(240);
    }),
    runs(200),
  );
});
