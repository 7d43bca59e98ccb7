import { DERIVED, partsOf } from '../../../form/derived.ts';
import type { SubjectCsv } from '../../downloads/subject-csv.ts';
import { DEFAULT_SELECTION } from '../../address/selection.ts';
import { agencyOf, type AgencyRow } from '../../queries/agency-list.ts';
import { metricLabels } from '../../queries/metric-labels.ts';
import { peerOptions, type PeerOption } from '../../queries/peer-options.ts';
import { answerQuestion, askRows, toQuestion, toShape } from '../../question/question.ts';
import type { NamedRows, Source } from '../../source/source.ts';
import { toPartLabels, type DerivedSpeech } from '../derived/words.ts';
import { agencyQuestion } from './question.ts';

/** All that the page of one body is drawn from. */
export interface AgencyPage {
  readonly agency: AgencyRow;
  /** The rows that answer the page's question as it comes. */
  readonly rows: NamedRows;
  /** Names of the parts of what is worked out from its reports. */
  readonly labels: DerivedSpeech['labels'];
  /** What peers can be chosen by. */
  readonly peers: readonly PeerOption[];
  readonly file: SubjectCsv;
}

/** Asks whichever source for the page of one body, with its file; null where there is no such body. */
export async function askAgencyPage(
  source: Source,
  id: string,
  file: SubjectCsv,
): Promise<AgencyPage | null> {
  const first = toQuestion({ agencies: agencyOf(id), peers: peerOptions });
  const { agencies, peers } = await answerQuestion(source, first);
  const [agency] = agencies;
  if (agency === undefined) return null;
  const question = agencyQuestion(agency, DEFAULT_SELECTION);
  const rows = await askRows(source, question);
  const { derived } = toShape(question, rows);
  const parts = DERIVED.filter((one) => derived.some((row) => row.derived === one.id)).flatMap(partsOf);
  const labels =
    parts.length === 0
      ? {}
      : toPartLabels((await answerQuestion(source, toQuestion({ metrics: metricLabels }))).metrics, parts);
  return { agency, rows, labels, peers, file };
}
