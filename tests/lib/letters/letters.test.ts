import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import readSheets from 'read-excel-file/node';
import type { FindingId, FindingProgress } from '../../../src/dataset/correspondence.ts';
import { findingKey } from '../../../src/dataset/correspondence.ts';
import { NO_PEERS } from '../../../src/lib/address/selection.ts';
import { listAskedBodies } from '../../../src/lib/letters/asked-bodies.ts';
import { briefQuestion, toBrief } from '../../../src/lib/letters/brief.ts';
import { lettersQuestion, type LetterRows } from '../../../src/lib/letters/letters-question.ts';
import { toLetters, type Letter, type LetterContext } from '../../../src/lib/letters/letter.ts';
import { toLetterPaper } from '../../../src/lib/letters/letter-paper.ts';
import { toDocx } from '../../../src/lib/letters/paper-docx.ts';
import { toReminderPaper } from '../../../src/lib/letters/reminder-paper.ts';
import { packLetters, writeLetter, writeList } from '../../../src/lib/letters/write-letters.ts';
import { describeFindingRow, toFindingId } from '../../../src/lib/pages/quality/findings.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { answerWith } from '../answer.ts';
import { hostileText } from '../hostile-texts.ts';
import { openExampleCity } from './example-city.ts';
import { textOfDocx } from './text-of-docx.ts';

const EVERYBODY = { peers: NO_PEERS, years: null, agencies: [] };
const CONTEXT: LetterContext = { year: 2024, today: '2026-02-09', isMade: true, progressOf: () => null };
const noted = (progress: FindingProgress['progress'], on: string | null) => (finding: FindingId) =>
  ({ about: 'finding', ...finding, progress, on, decidedOn: '2026-02-09T08:00:00.000Z' }) as const;

let rows: LetterRows;
let brief: Awaited<ReturnType<typeof askBrief>>;
const askBrief = (run: Awaited<ReturnType<typeof openExampleCity>>) =>
  answerWith(run, briefQuestion(EVERYBODY));
beforeAll(async () => {
  const run = await openExampleCity();
  rows = await answerWith(run, lettersQuestion(EVERYBODY));
  brief = await askBrief(run);
}, 120_000);

const letterTo = (letters: readonly Letter[], body: string) => letters.find((one) => one.body === body)!;

test('the letter to a body says the arithmetic, each cell, the file and a place for the reply, in the file that is opened', async () => {
  const letters = toLetters(rows, CONTEXT);
  const { name, file } = await writeLetter(letterTo(letters, '示例市住房和城乡建设局'), '0123abcd');
  expect(name).toBe('示例市住房和城乡建设局-2024-核查函.docx');
  await expect(await textOfDocx(file)).toMatchFileSnapshot('letter-of-the-example-city.txt');
});

test('a body has one letter, for each thing that does not hold or is to be explained, and nobody else has any', () => {
  const letters = toLetters(rows, CONTEXT);
  const failing = rows.findings.filter(({ outcome, year }) => outcome === 'fails' && year === 2024);
  expect(letters.map(({ agency }) => agency).toSorted()).toEqual(
    [...new Set(failing.map(({ agency_id }) => agency_id))].toSorted(),
  );
  expect(letters.length).toBeGreaterThan(2);
  for (const { agency, items, earlier } of letters) {
    expect(items.length).toBe(failing.filter(({ agency_id }) => agency_id === agency).length);
    expect(earlier).toEqual([]);
  }
  const listed = listAskedBodies(rows.findings, { ...CONTEXT, locale: 'zh' });
  expect(listed.map(({ agency }) => agency).toSorted()).toEqual(
    letters.map(({ agency }) => agency).toSorted(),
  );
});

const numbersIn = (text: string) => [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

test('a number in a letter is a printed cell, or comes of the arithmetic that is written out', async () => {
  const published = await answerWith(runInNode('static/data/nianbao.duckdb'), lettersQuestion(EVERYBODY));
  for (const all of [rows, published])
    for (const year of new Set(all.findings.map((finding) => finding.year))) {
      for (const letter of toLetters(all, { ...CONTEXT, year }))
        for (const item of letter.items) {
          const finding = all.findings.filter(
            (one) => one.agency_id === letter.agency && one.year === year && one.outcome === 'fails',
          )[item.number - 1]!;
          const { terms, left, right } = describeFindingRow(finding);
          const printed = terms.flatMap(({ value }) => value ?? []);
          const sides = [left, right].flatMap((side) => numbersIn(side ?? ''));
          const known = new Set([
            ...printed,
            ...sides,
            Math.abs((sides[0] ?? NaN) - (sides[1] ?? NaN)),
            Number(right) - (printed[1] ?? NaN) + (printed[2] ?? NaN),
          ]);
          const zeros = terms.some(({ value }) => value === 0) || item.statement.includes('其余各项为 0');
          const said = numbersIn(item.statement.replaceAll(/“[^”]*”|（[^）]*）/g, '')).filter(
            (number) => !(number === 0 && zeros),
          );
          expect([item.statement, ...said.filter((number) => !known.has(number))]).toEqual([item.statement]);
          for (const cell of item.cells)
            expect([...printed.map(String), '没有确定的数']).toContain(
              cell
                .replace(/（报告第 \d+ 页）$/, '')
                .split('：')
                .at(-1),
            );
        }
    }
});

test('next year’s letter begins with what was asked and is still open; what is settled is not asked again', () => {
  const failing = rows.findings.filter(({ outcome }) => outcome === 'fails');
  const of = (body: string) => failing.filter(({ name }) => name.startsWith(body));
  const asked = new Set(of('示例市住房和城乡建设局').map((finding) => findingKey(toFindingId(finding))));
  const settled = new Set(of('示例市公安局').map((finding) => findingKey(toFindingId(finding))));
  const progressOf = (finding: FindingId) =>
    asked.has(findingKey(finding))
      ? noted('asked', '2025-03-02')(finding)
      : settled.has(findingKey(finding))
        ? noted('explained', '2025-03-09')(finding)
        : null;
  const next = toLetters(rows, { ...CONTEXT, year: 2025, progressOf });
  expect(next.map(({ body }) => body)).toEqual(['示例市住房和城乡建设局']);
  expect(next[0]!.earlier.length).toBe(asked.size);
  for (const { asked: said } of next[0]!.earlier) expect(said).toContain('2025 年 3 月 2 日');
  const same = toLetters(rows, { ...CONTEXT, progressOf });
  expect(same.map(({ body }) => body)).not.toContain('示例市公安局');
});

test('all letters of a scope are one ZIP, each named for its body, with the list as a workbook of the same matters', async () => {
  const letters = toLetters(rows, CONTEXT);
  const { name, file } = await packLetters(letters, { among: '我的年报', year: 2024, dataVersion: 'v' });
  expect(name).toBe('我的年报-2024-核查函.zip');
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(Object.keys(files).filter((one) => one.endsWith('.docx'))).toHaveLength(letters.length);
  const sheet = Object.entries(files).find(([one]) => one.endsWith('.xlsx'))![1];
  const [first] = await readSheets(Buffer.from(sheet));
  const records = first!.data;
  expect(records.length - 1).toBe(letters.reduce((sum, { items }) => sum + items.length, 0));
});

test('whatever a body is called, its letter opens, and its file has a name that every disk takes', async () => {
  const plain = toLetters(rows, CONTEXT)[0]!;
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileText, fc.constant('长'.repeat(60))), async (body) => {
      const { name, file } = await writeLetter({ ...plain, body }, 'v');
      expect(name).toMatch(/^[^<>:"/\\|?*\p{C}=+@-][^<>:"/\\|?*\p{C}]*\.docx$/u);
      expect((await textOfDocx(file)).length).toBeGreaterThan(100);
      const list = await writeList([{ ...plain, body }], { among: body, year: 2024, dataVersion: 'v' });
      const sheet = new Uint8Array(await list.file.arrayBuffer());
      const [, first] = (await readSheets(Buffer.from(sheet)))[0]!.data;
      expect(typeof (first![0] ?? '')).toBe('string');
      for (const xml of Object.values(unzipSync(sheet)).map((part) => new TextDecoder().decode(part)))
        expect(xml).not.toMatch(/<f[ >]/);
    }),
    { numRuns: 20 },
  );
});

test('a body without a report is reminded in three letters, each of which says where somebody looked, and what went before', async () => {
  const look = { published: false, lookedOn: '2026-02-09', url: 'https://shili.invalid/2024' };
  const reminded = { body: '示例市体育局', year: 2025, look, isMade: true };
  const first = {
    about: 'reminder',
    report: '示例市体育局/2025',
    step: 'reminder',
    on: '2026-02-10',
    decidedOn: '',
  } as const;
  const second = { ...first, step: 'second-reminder', on: '2026-02-24' } as const;
  const texts = await Promise.all(
    (
      [
        ['reminder', []],
        ['second-reminder', [first]],
        ['notice', [first, second]],
      ] as const
    ).map(async ([step, sent]) =>
      textOfDocx(await toDocx(toReminderPaper({ ...reminded, sent }, step, '2026-03-09', 'v'))),
    ),
  );
  for (const text of texts)
    expect(text).toContain('2026 年 2 月 9 日在 https://shili.invalid/2024 查看，未见');
  expect(texts[0]).not.toContain('此前');
  expect(texts[1]).toContain('此前已于 2026 年 2 月 10 日函请公布');
  expect(texts[2]).toContain('此前已于 2026 年 2 月 10 日、2026 年 2 月 24 日函请公布');
  expect(texts[1]).toContain('请于 2026 年 3 月 23 日前公布');
  for (const text of texts) expect(text).toContain('虚构');
});

const BRIEF = {
  among: '示例市',
  year: 2024,
  today: '2026-02-09',
  isMade: true,
  dataVersion: '0123abcd',
  register: null,
} as const;

test('the brief says coverage, lateness, the four measures with n, findings by kind, and what cannot be said', async () => {
  await expect(await textOfDocx(await toDocx(toBrief(brief, BRIEF)))).toMatchFileSnapshot(
    'brief-of-the-example-city.txt',
  );
});

test('of fewer bodies than the gate asks for, the brief gives no median and says why; who did not publish it says only by a register', async () => {
  const few = new Set(brief.reports.slice(0, 6).map(({ agency_id }) => agency_id));
  const only = <Row extends { readonly agency_id: string }>(all: readonly Row[]) =>
    all.filter(({ agency_id }) => few.has(agency_id)).slice(0, 4);
  const rowsOfFew = {
    ...brief,
    reports: only(brief.reports),
    permits: only(brief.permits),
    posts: only(brief.posts),
    penalties: only(brief.penalties),
    requests: only(brief.requests),
  };
  const text = await textOfDocx(await toDocx(toBrief(rowsOfFew, BRIEF)));
  expect(text).toMatch(/两年都有数的只有 \d 家，不足 5 家，不算中位数/);
  expect(text).not.toContain('未发布');
  const ofOneYear = { ...brief, permits: brief.permits.filter((row) => row.year === 2024) };
  const alone = await textOfDocx(await toDocx(toBrief(ofOneYear, BRIEF)));
  expect(alone).toContain('行政许可：没有两年都有数的机构，不作比较');
  expect(alone).toMatch(/行政许可（件） \| 11\/11 \| 0 家 \| — \| — \| — \| — \| —/);
  const register = {
    listed: 9,
    held: 7,
    notHeld: 1,
    unpublished: [{ name: '示例市体育局', lookedOn: '2026-02-09' }],
  };
  const against = await textOfDocx(await toDocx(toBrief(brief, { ...BRIEF, register })));
  expect(against).toContain('未发布 1 家：示例市体育局（2026 年 2 月 9 日查看），未收录 1 家');
});

test('a paper that is made up says so above every sheet, and one that is not does not', () => {
  const [letter] = toLetters(rows, CONTEXT);
  expect(toLetterPaper(letter!, 'v').above[1]).toContain('虚构');
  expect(JSON.stringify(toLetterPaper({ ...letter!, isMade: false }, 'v'))).not.toContain('虚构');
});
