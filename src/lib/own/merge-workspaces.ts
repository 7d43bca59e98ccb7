import { toAgencyFields } from '../../domain/agency.ts';
import { decisionKey, type Decision, type OwnDocument, type Workspace } from '../../dataset/workspace.ts';

/** Two decisions on one matter that say different things; only a person can choose. */
export interface Disagreement {
  readonly key: string;
  readonly mine: Decision;
  readonly theirs: Decision;
}

/** Everything of both, `mine` where they disagree, and where that is. */
export interface Merged {
  readonly workspace: Workspace;
  readonly disagreements: readonly Disagreement[];
}

/** Puts two workspaces together; nothing of either is lost but what a person chooses against. */
export function mergeWorkspaces(mine: Workspace, theirs: Workspace): Merged {
  const decisions = new Map(mine.decisions.map((decision) => [decisionKey(decision), decision]));
  const disagreements: Disagreement[] = [];
  for (const decision of theirs.decisions) {
    const key = decisionKey(decision);
    const own = decisions.get(key);
    if (own === undefined) decisions.set(key, decision);
    else if (answerOf(own) === answerOf(decision)) decisions.set(key, earlier(own, decision));
    else disagreements.push({ key, mine: own, theirs: decision });
  }
  return {
    workspace: {
      documents: mergeDocuments(mine.documents, theirs.documents),
      decisions: [...decisions.values()],
    },
    disagreements,
  };
}

/** The same with their word taken in these disagreements. */
export const takeTheirs = ({ workspace, disagreements }: Merged, keys: ReadonlySet<string>): Workspace => {
  const taken = disagreements.filter(({ key }) => keys.has(key));
  return {
    ...workspace,
    decisions: [
      ...workspace.decisions.filter((decision) => !taken.some(({ key }) => key === decisionKey(decision))),
      ...taken.map(({ theirs }) => theirs),
    ],
  };
};

function mergeDocuments(
  mine: readonly OwnDocument[],
  theirs: readonly OwnDocument[],
): readonly OwnDocument[] {
  const documents = new Map(mine.map((document) => [document.sha256, document]));
  for (const document of theirs) {
    const own = documents.get(document.sha256);
    documents.set(
      document.sha256,
      own === undefined ? document : { ...own, keptOn: [own.keptOn, document.keptOn].sort()[0]! },
    );
  }
  return [...documents.values()];
}

const earlier = (a: Decision, b: Decision) => (b.decidedOn < a.decidedOn ? b : a);

/** What a decision says, without when. */
function answerOf(decision: Decision): string {
  switch (decision.about) {
    case 'agency':
      return JSON.stringify(toAgencyFields(decision.agency));
    case 'year':
      return String(decision.year);
    case 'cell':
      return String(decision.value);
    case 'current':
      return decision.sha256;
  }
}
