import { expect, test } from 'vitest';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';

const end = (label: string, value: number) => ({
  label,
  value,
  written: String(value),
  fill: 'var(--peer)',
});
const flow = (gap: number) =>
  drawToText(
    {
      kind: 'flow',
      sources: [end('上年结转', 34), end('本年新收', 3119)],
      outcomes: [end('予以公开', 3050 - gap), end('不予处理', 0), end('结转下年', 103)],
      gap: { label: '相差', value: gap, written: String(Math.abs(gap)) },
      description: '申请流向',
    },
    800,
  );

test('what came in without a way out is hatched and named', () => {
  expect(flow(12)).toContain('相差 12');
  expect(flow(12)).toContain('url(#flow-hatch)');
});

test('a flow that agrees has no hatching', () => {
  expect(flow(0)).not.toContain('url(#flow-hatch)');
  expect(flow(0)).not.toContain('相差');
});

test('more requests dealt with than came in are hatched on the side they lack', () => {
  expect(flow(-5)).toContain('相差 5');
});

test('an outcome without requests takes no room', () => {
  expect(flow(0)).not.toContain('不予处理');
});

test('bars of outcomes carry the number of requests at their right', () => {
  const groups = ['granted', 'partly_granted', 'denied', 'unable', 'rejected', 'other'] as const;
  const parts = groups.map((group, index) => ({
    group,
    label: group,
    share: index === 0 ? 95 : 1,
    n: 3050,
    title: group,
    questioned: false,
  }));
  const svg = drawToText(
    { kind: 'outcomes', bars: [{ row: '2024', parts, gap: null }], description: '办结' },
    800,
  );
  expect(svg).toContain('n=3050');
  expect(svg.match(/<rect/g)).toHaveLength(6);
});
