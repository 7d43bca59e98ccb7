import { run } from '../source/node-source.server.ts';
import { reportHeads } from '../queries/report-head.ts';
import type { FeedReport } from './atom-feed.ts';
import { publicFiles } from './public-files.server.ts';

/** Every report as the feed tells of it. */
export async function feedReports(): Promise<readonly FeedReport[]> {
  const { history } = await publicFiles();
  return (await run(reportHeads)).map((head) => {
    const row = history.get(head.report_id);
    return {
      ...head,
      changed_on: row?.last_changed ?? null,
      changed: row !== undefined && row.first_seen !== row.last_changed,
    };
  });
}
