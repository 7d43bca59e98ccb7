import { toAgencyFields } from '../../domain/agency.ts';
import { claimKey, claimsOf, type Claim, type OwnDocument, type Workspace } from '../../dataset/workspace.ts';

/** Two sayings on one matter that say different things; only a person can choose. */
export interface Disagreement {
  readonly key: string;
  readonly mine: Claim;
  readonly theirs: Claim;
}

/** Everything of both, `mine` where they disagree, and where that is. */
export interface Merged {
  readonly workspace: Workspace;
  readonly disagreements: readonly Disagreement[];
}

/** Puts two workspaces together; nothing of either is lost but what a person chooses against. */
export function mergeWorkspaces(mine: Workspace, theirs: Workspace): Merged {
  const claims = new Map(claimsOf(mine).map((claim) => [claimKey(claim), claim]));
  const disagreements: Disagreement[] = [];
  for (const claim of claimsOf(theirs)) {
    const key = claimKey(claim);
    const own = claims.get(key);
    if (own === undefined || isSilent(own)) claims.set(key, claim);
    else if (isSilent(claim)) continue;
    else if (answerOf(own) === answerOf(claim)) claims.set(key, earlier(own, claim));
    else disagreements.push({ key, mine: own, theirs: claim });
  }
  const documents = mergeDocuments(mine.documents, theirs.documents);
  return { workspace: fromClaims(documents, [...claims.values()]), disagreements };
}

/** The same with their word taken in these disagreements. */
export function takeTheirs({ workspace, disagreements }: Merged, keys: ReadonlySet<string>): Workspace {
  const taken = disagreements.filter(({ key }) => keys.has(key));
  const isTaken = (claim: Claim) => taken.some(({ key }) => key === claimKey(claim));
  return fromClaims(workspace.documents, [
    ...claimsOf(workspace).filter((claim) => !isTaken(claim)),
    ...taken.map(({ theirs }) => theirs),
  ]);
}

function fromClaims(documents: readonly OwnDocument[], claims: readonly Claim[]): Workspace {
  const of = <About extends Claim['about']>(...abouts: readonly About[]) =>
    claims.filter((claim): claim is Extract<Claim, { readonly about: About }> =>
      abouts.some((about) => about === claim.about),
    );
  return {
    documents,
    decisions: of('agency', 'year', 'cell', 'current'),
    correspondence: of('finding', 'reminder'),
    register: of('register').map(({ about: _, ...entry }) => entry),
    groups: of('group').map(({ about: _, ...group }) => group),
    scope: of('scope')[0]?.scope ?? null,
  };
}

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

/** A row of a register says nothing on a body for which nobody has looked. */
const isSilent = (claim: Claim) => claim.about === 'register' && claim.look === null;

const earlier = (a: Claim, b: Claim) =>
  'decidedOn' in a && 'decidedOn' in b && b.decidedOn < a.decidedOn ? b : a;

/** What a claim says, without when it was said. */
function answerOf(claim: Claim): string {
  switch (claim.about) {
    case 'agency':
      return JSON.stringify(toAgencyFields(claim.agency));
    case 'year':
      return String(claim.year);
    case 'cell':
      return String(claim.value);
    case 'current':
      return claim.sha256;
    case 'finding':
      return `${claim.progress} ${claim.on}`;
    case 'reminder':
      return claim.on;
    case 'register':
      return JSON.stringify([claim.look?.published, claim.look?.lookedOn, claim.look?.url]);
    case 'group':
      return claim.agencies.toSorted().join(' ');
    case 'scope':
      return JSON.stringify(claim.scope);
  }
}
