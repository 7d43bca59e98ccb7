import { isShortFor } from '../../head/is-short-for.ts';
import { says, type Token } from './tag-sentence.ts';
import type { Clause } from './to-clauses.ts';

/** A body with the place it belongs to: 市财政局, 柳林镇, 示例县某某局; or one that is named by what it is. */
const BODY =
  /^(?![我本各全该])(?:\p{Script=Han}{0,8}?[省市县区州旗盟镇乡](?:\p{Script=Han}{0,14}?(?:局|委|办|委员会|办公室|厅|院|中心|支队|大队|街道|镇|乡|县|区|市))?|\p{Script=Han}{2,14}?(?:协会|联合会|商会|公司|集团|学院|学校|大学|医院|银行|管委会|居委会|村委会|社区|合作社|基金会|研究院))$/u;
const AROUND = new Set<Token['kind']>(['time', 'date', 'filler', 'part', 'and', 'none']);
const isAround = (token: Token) =>
  AROUND.has(token.kind) && !(token.kind === 'filler' && token.as === 'each');

/**
 * Whether what a clause says is of this body: the subject that was named last, in it or before it, is no other. What is
 * no name of a body is no subject.
 */
export function speaksOfBody(
  text: string,
  clauses: readonly Clause[],
  at: number,
  agency: string | null,
): boolean {
  if (agency === null) return true;
  for (let index = at; index >= 0; index -= 1) {
    const clause = clauses[index]!;
    if (clause.depth > clauses[at]!.depth) continue;
    const lead = untilAct(clause);
    if (says(lead, 'body')) return true;
    const named = nameIn(text, lead);
    if (named !== undefined) return isShortFor(named, agency) || isShortFor(agency, named);
  }
  return true;
}

function untilAct({ lead }: Clause): readonly Token[] {
  const act = lead.findIndex(({ kind }) => kind === 'act' || kind === 'none' || kind === 'channel');
  return act === -1 || lead[act]!.kind === 'channel' ? lead.slice(0, Math.max(act, 0)) : lead.slice(0, act);
}

/** The words between what tells the time and the manner. */
function nameIn(text: string, lead: readonly Token[]): string | undefined {
  const from = lead.find((token) => !isAround(token));
  const to = lead.findLast((token) => !isAround(token));
  const name = from && to ? text.slice(from.start, to.end) : '';
  return BODY.test(name) ? name : undefined;
}
