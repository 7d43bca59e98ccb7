import { TABLES } from '../../dataset/tables.ts';
import type { Query } from '../source/query.ts';

/** How many rows each published table has. */
export const tableCounts: Query<{ readonly name: string; readonly rows: number }> = {
  text: TABLES.map(({ name }) => `select '${name}' as name, count(*) as rows from ${name}`).join(
    ' union all ',
  ),
  parameters: [],
};
