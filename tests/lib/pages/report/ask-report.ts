import type { Run } from '../../../../src/lib/source/query.ts';
import { metricList } from '../../../../src/lib/queries/metric-list.ts';
import { outcomeLeaves } from '../../../../src/lib/queries/outcome-leaves.ts';
import { outcomes } from '../../../../src/lib/queries/outcomes.ts';
import { changesOf } from '../../../../src/lib/queries/report-changes.ts';
import { factsOf } from '../../../../src/lib/queries/report-facts.ts';
import { reportHeads } from '../../../../src/lib/queries/report-head.ts';
import type { Questioned } from '../../../../src/lib/address/selection.ts';
import type { ReportRows } from '../../../../src/lib/pages/report/rows.ts';

/** Whole reports with a year before and with figures in question, and one seen in part. */
export const REPORTS = [
  'shanxi-xinzhoushi-yingjiguanliju-c7a2/2023',
  'jiangsu-suqianshi-renminzhengfu-036b/2024',
  'guangdong-guangzhoushi-haizhuqu-guanzhoujiedaobanshichu-1a1d/2023',
] as const;

/** The rows of the page of one report, without its text and its findings. */
export async function askReport(run: Run, id: string): Promise<ReportRows> {
  const head = (await run(reportHeads)).find(({ report_id }) => report_id === id)!;
  const facts = (await run(factsOf(id))).map((fact) => ({ ...fact, place: null }));
  const labels = new Map((await run(metricList)).map((info) => [`${info.basis}/${info.metric}`, info]));
  const ask = async (questioned: Questioned) => ({
    groups: await run(outcomes([id], questioned)),
    leaves: await run(outcomeLeaves([id], questioned)),
  });
  return {
    head,
    facts,
    labels: Object.fromEntries(
      [...new Set(facts.map(({ basis, metric }) => `${basis}/${metric}`))].map((key) => {
        const { label_zh: zh, label_en: en, unit } = labels.get(key)!;
        return [key, { zh, en, unit }];
      }),
    ),
    findings: [],
    changes: await run(changesOf(id)),
    siblings: [],
    outcomes: { shown: await ask('shown'), left_out: await ask('left_out') },
    text: null,
  };
}
