import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from '../../src/cli/build.ts';
import { LIMITS } from '../../src/cli/limits.ts';
import { NO_PROGRESS, type Effects, type Language } from '../../src/cli/effects.ts';

export const REPORTS = `agency,level,field,province,city,county,year,published_on,published_on_basis,source_url
示例市财政局,city,财政,示例省,示例市,,2021,2022-01-20,page,https://shili.invalid/caizheng/2021.html
示例市财政局,city,财政,示例省,示例市,,2022,2023-01,address,https://shili.invalid/caizheng/2022.html
`;
export const FIGURES = `agency,year,metric,applicant,value,state,place,source_url
示例市财政局,2021,permits,,12,reported,table2,https://shili.invalid/caizheng/2021.html
示例市财政局,2021,granted,total,,blank,table3,https://shili.invalid/caizheng/2021.html
示例市财政局,2022,website_posts,,340,approximate,prose,https://shili.invalid/caizheng/2022.html
`;

interface SourceFolders {
  readonly documents: string;
  readonly figures: string;
}

/** A folder of sources of 示例市 and where to build them. */
export async function makeSources(figures = FIGURES): Promise<BuildOptions & SourceFolders> {
  const root = await mkdtemp(join(tmpdir(), 'nianbao-test-'));
  await mkdir(join(root, 'figures'));
  await mkdir(join(root, 'documents'));
  await writeFile(join(root, 'figures/reports.csv'), REPORTS);
  await writeFile(join(root, 'figures/figures.csv'), figures);
  return {
    documents: join(root, 'documents'),
    figures: join(root, 'figures'),
    workspace: null,
    register: null,
    out: join(root, 'static/data'),
    check: false,
    allowLess: false,
    standsIn: root,
    jobs: null,
    limits: LIMITS,
    readings: null,
  };
}

/** Effects that keep what is said. */
export function listen(language: Language = 'en') {
  const printed: string[] = [];
  const reported: string[] = [];
  const effects: Effects = {
    language,
    print: (...lines) => printed.push(lines.join('\n')),
    report: (line) => reported.push(line),
    progress: () => NO_PROGRESS,
    reached: () => undefined,
  };
  return { effects, printed, reported };
}
