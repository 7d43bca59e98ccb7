import { expect, test } from 'vitest';
import { sql, toStandaloneSql } from '../../../src/lib/source/query.ts';

test('a value becomes a parameter, a list as many, a query is taken in with its own', () => {
  const inner = sql`select ${1} as one`;
  expect(sql`from (${inner}) where a in ${['x', 'y']} and b = ${null}`).toEqual({
    text: 'from (select ? as one) where a in (?, ?) and b = ?',
    parameters: [1, 'x', 'y', null],
  });
});

test('written in, a text keeps its quotes and a question mark in a text stays', () => {
  const query = sql`select ${"d'accord?"} as a, '?' as b, ${0} as c, ${null} as d`;
  expect(toStandaloneSql(query)).toBe("select 'd''accord?' as a, '?' as b, 0 as c, NULL as d");
});
