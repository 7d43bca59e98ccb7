import type { Matrix } from '../pdf/matrix.ts';
import { xmlEvents, type XmlEvent } from '../xml/xml-events.ts';

/** [left, top, width, height], made points of millimetres. */
export type Millimetres = readonly [number, number, number, number];

/** A stretch of text as it is set: its characters, where the first stands, and the steps from each to the next. */
export interface TextCode {
  readonly text: string;
  /** From the object's own units to points on the page. */
  readonly toPage: Matrix;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly stepsRight: readonly number[];
  readonly stepsDown: readonly number[];
}

export interface DrawnPath {
  readonly data: string;
  readonly toPage: Matrix;
  readonly isStroked: boolean;
  readonly isFilled: boolean;
}

/** What a page shows ([GB/T 33190] 7.7, 9.1, 11.2, 11.3). */
export interface PageObjects {
  readonly box: Millimetres | undefined;
  readonly templates: readonly string[];
  readonly texts: readonly TextCode[];
  readonly paths: readonly DrawnPath[];
}

const POINTS = 72 / 25.4;

type Open = Extract<XmlEvent, { readonly kind: 'open' }>;

export function readObjects(xml: string): PageObjects {
  const [texts, paths, templates]: [TextCode[], DrawnPath[], string[]] = [[], [], []];
  let box: Millimetres | undefined;
  let [object, element]: [Open | null, Open | null] = [null, null];
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open') {
      element = event;
      if (OBJECTS.has(event.name)) object = event;
      if (event.name === 'Template') templates.push(event.attribute('TemplateID') ?? '');
    } else if (event.kind === 'close') {
      element = null;
      if (OBJECTS.has(event.name)) object = null;
    } else if (element?.name === 'PhysicalBox') box = toBox(event.text);
    else if (object && element?.name === 'TextCode')
      texts.push(toText(event.text, object, element, texts.at(-1)));
    else if (object && element?.name === 'AbbreviatedData') paths.push(toPath(event.text, object));
  }
  return { box, templates, texts, paths };
}

const OBJECTS = new Set(['TextObject', 'PathObject']);

const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(Number);

export function toBox(text: string | undefined): Millimetres | undefined {
  const [left, top, width, height] = numbersIn(text).map((number) => number * POINTS);
  if (left === undefined || top === undefined || width === undefined || height === undefined)
    return undefined;
  return [left, top, width, height];
}

/** Its own matrix, then where its frame stands on the page. */
function matrixOf(object: Open): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object.attribute('CTM'));
  const [left, top] = toBox(object.attribute('Boundary')) ?? [0, 0];
  return [a * POINTS, b * POINTS, c * POINTS, d * POINTS, e * POINTS + left, f * POINTS + top];
}

/** Where a stretch says no place, it stands where the one before it stood. */
function toText(text: string, object: Open, code: Open, before: TextCode | undefined): TextCode {
  const at = (name: string) => {
    const found = code.attribute(name);
    return found === undefined ? undefined : Number(found);
  };
  return {
    text,
    toPage: matrixOf(object),
    size: Number(object.attribute('Size')),
    x: at('X') ?? before?.x ?? NaN,
    y: at('Y') ?? before?.y ?? NaN,
    stepsRight: stepsOf(code.attribute('DeltaX')),
    stepsDown: stepsOf(code.attribute('DeltaY')),
  };
}

/** `4.2 g 3 2.1 4.2` stands for 4.2 2.1 2.1 2.1 4.2. */
function stepsOf(text: string | undefined): readonly number[] {
  const words = (text ?? '').split(/\s+/u).filter((word) => word !== '');
  const steps: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isRepeated = words[at] === 'g';
    const count = isRepeated ? Math.min(Number(words[at + 1]), LONGEST) : 1;
    if (isRepeated) at += 2;
    for (let made = 0; made < count; made += 1) steps.push(Number(words[at]));
  }
  return steps;
}

/** Characters of one stretch; a hostile one repeats its steps without end. */
const LONGEST = 10_000;

const toPath = (data: string, object: Open): DrawnPath => ({
  data,
  toPage: matrixOf(object),
  isStroked: object.attribute('Stroke') !== 'false',
  isFilled: object.attribute('Fill') === 'true',
});
