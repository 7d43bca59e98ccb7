import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeWorkspaces, takeTheirs } from '../../../src/lib/own/merge-workspaces.ts';
import { claimKey, claimsOf, EMPTY_WORKSPACE, type Workspace } from '../../../src/dataset/workspace.ts';
import { anyWorkspace } from './any-workspace.ts';
import { runs } from '../../runs.ts';

const RUNS = { numRuns: runs(200, 3000) };
const hashes = ({ documents }: Workspace) => new Set(documents.map(({ sha256 }) => sha256));
const keys = (workspace: Workspace) => new Set(claimsOf(workspace).map(claimKey));

test('nothing of two workspaces is lost in a merge: every document, a word on every matter', () => {
  fc.assert(
    fc.property(anyWorkspace, anyWorkspace, (mine, theirs) => {
      const { workspace } = mergeWorkspaces(mine, theirs);
      expect(hashes(workspace)).toEqual(new Set([...hashes(mine), ...hashes(theirs)]));
      expect(keys(workspace)).toEqual(new Set([...keys(mine), ...keys(theirs)]));
      expect(claimsOf(workspace).length).toBe(keys(workspace).size);
    }),
    RUNS,
  );
});

test('until a person chooses, everything of mine stands as it was', () => {
  fc.assert(
    fc.property(anyWorkspace, anyWorkspace, (mine, theirs) => {
      const { workspace, disagreements } = mergeWorkspaces(mine, theirs);
      for (const { key, mine: own } of disagreements)
        expect(claimsOf(workspace).find((claim) => claimKey(claim) === key)).toEqual(own);
    }),
    RUNS,
  );
});

test('taking their word everywhere says what a merge the other way round says', () => {
  fc.assert(
    fc.property(anyWorkspace, anyWorkspace, (mine, theirs) => {
      const merged = mergeWorkspaces(mine, theirs);
      const taken = takeTheirs(merged, new Set(merged.disagreements.map(({ key }) => key)));
      const other = mergeWorkspaces(theirs, mine).workspace;
      const said = (workspace: Workspace) =>
        new Set(claimsOf(workspace).map((claim) => JSON.stringify(sorted({ ...claim, decidedOn: null }))));
      expect(said(taken)).toEqual(said(other));
    }),
    RUNS,
  );
});

test('a merge with itself or with nothing changes nothing and asks nothing', () => {
  fc.assert(
    fc.property(anyWorkspace, (workspace) => {
      for (const other of [workspace, EMPTY_WORKSPACE])
        expect(mergeWorkspaces(workspace, other)).toEqual({ workspace, disagreements: [] });
    }),
    RUNS,
  );
});

const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
