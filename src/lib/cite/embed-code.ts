import { withoutControls } from '../../dataset/control-characters.ts';
import { escapeXml } from '../downloads/escape-xml.ts';
import type { Selection } from '../address/selection.ts';

/** A page that shows one figure alone, to stand in a page of another site. */
export interface EmbedPage {
  readonly path: string;
  readonly selected: Partial<Selection>;
  /** A picture of the figure as it comes, where one is made with the site. */
  readonly still?: string;
}

/** Code for a page of another site: a frame with the figure, and a link back where frames are not shown. */
export function toFrameCode(frame: string, page: string, title: string): string {
  const name = escapeXml(withoutControls(title));
  return [
    `<iframe src="${escapeXml(frame)}" title="${name}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`,
    `<p><a href="${escapeXml(page)}">${name}</a></p>`,
  ].join('\n');
}

/** Code for a still picture with a link back. */
export function toPictureCode(picture: string, page: string, title: string): string {
  return `<a href="${escapeXml(page)}"><img src="${escapeXml(picture)}" alt="${escapeXml(withoutControls(title))}" style="max-width:100%"></a>`;
}

/** A picture as an address that holds the whole of it: nothing is asked of another site to show it. */
export function toPictureData(svg: string): string {
  const written = svg
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[%#<>"{}|\\^`]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return `data:image/svg+xml;charset=utf-8,${written}`;
}
