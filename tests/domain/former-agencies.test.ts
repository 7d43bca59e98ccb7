import { expect, test } from 'vitest';
import { compareVersions, type Comparable } from '../../src/dataset/compare-versions.ts';
import { currentAgencyId, currentReportId, FORMER_AGENCIES } from '../../src/domain/former-agencies.ts';
import { fromSearch } from '../../src/lib/address/search.ts';
import { agencyList } from '../../src/lib/queries/agency-list.ts';
import { run } from '../../src/lib/source/node-source.server.ts';

test('an id that went leads to a body of today, and no body stands under it any more', async () => {
  const ids = (await run(agencyList)).map(({ agency_id }) => agency_id);
  for (const former of FORMER_AGENCIES) {
    expect(ids).not.toContain(former);
    expect(ids).toContain(currentAgencyId(former));
  }
});

const [former = ''] = FORMER_AGENCIES;
const now = currentAgencyId(former);

test('addresses with such an id select the body of today, once', () => {
  const { selection } = fromSearch(`agencies=${former},${now}&focus=${former}`);
  expect(selection).toMatchObject({ compared: [now], focus: now });
});

/** One report of a body, with numbers by metric. */
function dataOf(id: string, values: Readonly<Record<string, number>>): Comparable {
  const report_id = `${id}/2020`;
  return {
    agencies: [{ agency_id: id, name: id }],
    reports: [{ report_id, agency_id: id }],
    facts: Object.entries(values).map(([metric, value]) => ({
      report_id,
      metric,
      applicant: null,
      basis: 'prose',
      state: 'reported',
      value,
      approximate: false,
    })),
    finding_items: [],
  } as unknown as Comparable;
}

test('the record of versions sees one body before and after: a figure that stayed is no change', () => {
  const changes = compareVersions(
    dataOf(former, { website_posts: 50, site_visits: 9 }),
    dataOf(now, { website_posts: 50 }),
  );
  expect(changes).toMatchObject([
    {
      report_id: currentReportId(`${former}/2020`),
      metric: 'site_visits',
      before_value: 9,
      after_value: null,
    },
  ]);
});
