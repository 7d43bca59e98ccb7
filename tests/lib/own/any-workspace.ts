import fc from 'fast-check';
import { LEVELS, type Agency } from '../../../src/domain/agency.ts';
import {
  correspondenceKey,
  PROGRESS,
  REMINDERS,
  type Correspondence,
} from '../../../src/dataset/correspondence.ts';
import type { RegisterEntry } from '../../../src/dataset/read-register.ts';
import {
  reportKey,
  type Decision,
  type OwnDocument,
  type Workspace,
} from '../../../src/dataset/workspace.ts';

export const hashOf = (number: number) => number.toString(16).padStart(64, '0');
const anyTime = fc
  .integer({ min: 0, max: 100_000 })
  .map((minute) => new Date(1_790_000_000_000 + minute * 60_000).toISOString());

export const anyDocument = (sha256: string): fc.Arbitrary<OwnDocument> =>
  fc.record({
    sha256: fc.constant(sha256),
    name: fc.constantFrom('年报.docx', '市局.zip/年报.pdf', '=cmd.csv', 'a\u202eb.html'),
    bytes: fc.nat(1_000_000),
    keptOn: anyTime,
  });

const anyAgency: fc.Arbitrary<Agency> = fc.record({
  name: fc.constantFrom('示例市公安局', '示例市财政局', '示例市示例区人民政府'),
  level: fc.constantFrom('' as const, ...LEVELS),
  field: fc.constantFrom('', '公安'),
  province: fc.constantFrom('', '示例省'),
  city: fc.constantFrom('', '示例市'),
  county: fc.constant(''),
});

const anyDecision = (sha256: string): fc.Arbitrary<Decision> =>
  anyTime.chain((decidedOn) =>
    fc.oneof(
      anyAgency.map((agency): Decision => ({ sha256, decidedOn, about: 'agency', agency })),
      fc
        .integer({ min: 2019, max: 2025 })
        .map((year): Decision => ({ sha256, decidedOn, about: 'year', year })),
      fc
        .record({
          item: fc.constantFrom('table3/granted/total', 'table2/permits'),
          value: fc.option(fc.nat(900)),
          quote: fc.constantFrom('1.2', '', '7 8'),
        })
        .map((cell): Decision => ({ sha256, decidedOn, about: 'cell', ...cell })),
      fc
        .constantFrom('示例市公安局/2024', '示例市财政局/2024')
        .map((report): Decision => ({ sha256, decidedOn, about: 'current', report })),
    ),
  );

const anyDay = fc.constantFrom('2026-02-09', '2026-02-24', '2026-03-09');
const anyCorrespondence: fc.Arbitrary<Correspondence> = fc.oneof(
  fc.record({
    about: fc.constant('finding' as const),
    report: fc.constantFrom('shili-gonganju-0000/2024', 'shili-caizhengju-0000/2025'),
    check: fc.constantFrom('t3_identity', 'published-late'),
    applicant: fc.constantFrom(null, 'total' as const),
    cells: fc.constantFrom([], ['table3/granted/total', 'table3/total_processed/total']),
    progress: fc.constantFrom(...PROGRESS.filter((one) => one !== 'open')),
    on: anyDay,
    decidedOn: anyTime,
  }),
  fc.record({
    about: fc.constant('reminder' as const),
    report: fc.constantFrom('示例省/示例市/示例市公安局/2024', '示例市财政局/2025'),
    step: fc.constantFrom(...REMINDERS),
    on: anyDay,
    decidedOn: anyTime,
  }),
);
const anyEntry: fc.Arbitrary<RegisterEntry> = fc.record({
  agency: anyAgency.map((agency): Agency => ({ ...agency, level: '', field: '' })),
  year: fc.integer({ min: 2024, max: 2025 }),
  look: fc.option(
    fc.record({
      published: fc.boolean(),
      lookedOn: anyDay,
      url: fc.constantFrom('https://shili.invalid/', 'https://shili.invalid/2024'),
    }),
  ),
});
const anyGroup = fc.record({
  name: fc.constantFrom('示例名单', '=cmd', '甲'),
  agencies: fc.subarray(['shili-gonganju-0000', 'shili-caizhengju-0000'], { minLength: 1 }),
});

/** What is carried besides documents and decisions. */
const anyNotes = {
  correspondence: fc
    .uniqueArray(anyCorrespondence, { maxLength: 5, selector: correspondenceKey })
    // As a file has them.
    .map((all) => all.toSorted((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0))),
  register: fc.uniqueArray(anyEntry, {
    maxLength: 4,
    selector: ({ agency, year }) => reportKey(agency, year),
  }),
  groups: fc.uniqueArray(anyGroup, { maxLength: 3, selector: ({ name }) => name }),
  scope: fc.constantFrom(null, { place: '示例省-示例市' }, { place: 'only:示例省' }, { group: '我的年报' }),
};

/** Workspaces over the same few documents, so that two of them agree and disagree. */
export const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .uniqueArray(fc.nat(4), { maxLength: 4 })
  .chain((numbers) => {
    const hashes = numbers.map(hashOf);
    return fc.record({
      ...anyNotes,
      documents: fc.tuple(...hashes.map(anyDocument)),
      decisions:
        hashes.length === 0
          ? fc.constant<readonly Decision[]>([])
          : fc.uniqueArray(fc.constantFrom(...hashes).chain(anyDecision), {
              maxLength: 6,
              selector: keyOf,
            }),
    });
  });

const keyOf = (decision: Decision) =>
  decision.about === 'current'
    ? decision.report
    : `${decision.about} ${decision.sha256} ${decision.about === 'cell' ? decision.item : ''}`;
