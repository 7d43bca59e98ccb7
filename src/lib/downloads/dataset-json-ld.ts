import type { Coverage } from '../../dataset/coverage.ts';
import type { FileDescription } from './site-package.ts';

/** A data set as search engines read it. */
export interface DatasetWords {
  readonly name: string;
  readonly alternateName: string;
  readonly description: string;
  readonly version: string;
  readonly coverage: Pick<Coverage, 'firstYear' | 'lastYear'>;
  /** Names of what is measured, with units. */
  readonly measured: readonly string[];
  readonly files: readonly FileDescription[];
  /** Address of the site's front page: `SITE_ADDRESS`, or `FRONT_PAGE` where that is not known. */
  readonly site: string;
  /** The page that shows it, from the front page on. */
  readonly page: string;
  /** The page of the data set that this one is a part of. */
  readonly partOf?: string;
}

/** schema.org `Dataset` as JSON-LD that can stand inside a script element as it is. */
export function toDatasetJsonLd({
  coverage,
  files,
  page,
  site,
  partOf,
  measured,
  ...words
}: DatasetWords): string {
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...words,
    url: site + page,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    inLanguage: ['zh-CN', 'en'],
    creator: { '@type': 'Organization', name: '年报观察 Nianbao' },
    keywords: ['政府信息公开', '年度报告', '依申请公开', 'freedom of information', 'China'],
    temporalCoverage: `${coverage.firstYear}/${coverage.lastYear}`,
    spatialCoverage: { '@type': 'Place', name: '中国 China' },
    variableMeasured: measured,
    ...(partOf === undefined
      ? {}
      : { isPartOf: { '@type': 'Dataset', url: site + partOf, name: '政府信息公开工作年度报告数据集' } }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.zh,
      alternateName: file.en,
      encodingFormat: file.mediatype,
      contentUrl: `${site}${file.path}`,
      contentSize: `${file.bytes} B`,
      sha256: file.hash,
    })),
  };
  return JSON.stringify(dataset).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
