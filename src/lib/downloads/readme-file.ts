import { WIDE_STATES } from '../../dataset/wide-table.ts';
import type { TableDefinition } from '../../dataset/table.ts';
import type { Metric } from '../../form/metrics.ts';
import { translateTo, type Translate } from '../messages/translate.ts';
import type { FileDescription } from './site-package.ts';

/** What the README tells of. */
export interface ReadmeSources {
  readonly version: string;
  readonly limits: readonly { readonly zh: string; readonly en: string }[];
  readonly files: readonly FileDescription[];
  readonly tables: readonly TableDefinition[];
  readonly metrics: readonly Metric[];
}

/** Everything that whoever holds the files needs to know, in Chinese and then in English, as Markdown. */
export function toReadmeFile(sources: ReadmeSources): string {
  return `${toPart(sources, 'zh')}\n---\n\n${toPart(sources, 'en')}`;
}

function toPart({ version, limits, files, tables, metrics }: ReadmeSources, locale: 'zh' | 'en'): string {
  const t = translateTo(locale);
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}\n`).join('');
  const columnsOf = ({ name, columns }: TableDefinition) =>
    `### ${name}\n\n${list(Object.entries(columns).map(([column, words]) => `\`${column}\` (${words.kind}): ${words[locale]}`))}`;
  return `# ${t('data.workbook.title')}

${t('data.versionText', { version })}

${t('data.citeText', { version })} ${t('data.licenceText')}

## ${t('data.limits')}

${list(limits.map((limit) => limit[locale]))}
## ${t('data.states')}

${t('data.missing')}

${list(statesOf(t))}
## ${t('data.file')}

${list(files.map((file) => `\`${file.path}\`: ${file[locale]}`))}- \`metrics/<metric>/data.csv\`, \`agencies/<agency_id>/data.csv\`: ${t('data.bySubject')}

${t('data.formula')}

## ${t('data.dictionary')}

${tables.map(columnsOf).join('\n')}
## ${t('data.metrics')}

${list(metrics.map((metric) => `\`${metric.metric}\` (${metric.basis}, ${metric.unit}): ${metric[`label_${locale}`]}. ${metric[`definition_${locale}`]}`))}`;
}

const statesOf = (t: Translate) =>
  WIDE_STATES.map(
    (state) => `\`${state}\` ${t(`common.state.${state}`)}: ${t(`common.stateMeaning.${state}`)}`,
  );
