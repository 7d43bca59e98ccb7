import { sha256 } from './hash.ts';
import type { Agency, AgencyId } from '../domain/agency.ts';
import { toSyllables } from './pinyin.ts';

/**
 * The id of a body, made of its place and name alone, so that it stays when others are added:
 * 静安区人民政府 in 上海市 → `shanghaishi-jinganqu-renminzhengfu-…`.
 * Places that the name leaves out stand before it; the last part is a checksum of the characters, because
 * two names can sound alike.
 */
export function toAgencyId({
  name,
  province,
  city,
  county,
}: Pick<Agency, 'name' | 'province' | 'city' | 'county'>): AgencyId {
  const places = [province, city, county].filter((place) => place !== '');
  const unnamed = places.filter((place) => !name.includes(stem(place)));
  const words = [...unnamed.map(stem), ...splitAfterPlaces(name, places)].map((word) =>
    toSyllables(word).join(''),
  );
  const checksum = sha256([name, province, city, county].join('\n')).slice(0, 4);
  return [...words.filter((word) => word !== ''), checksum].join('-') as AgencyId;
}

/** 内蒙古自治区 is 内蒙古 in most names, 上海市 is 上海. */
function stem(place: string): string {
  return place.replace(/(维吾尔|壮族|回族)?(特别行政区|自治区|省|市)$/, '');
}

function splitAfterPlaces(name: string, places: readonly string[]): readonly string[] {
  return places.reduce((rest, place) => rest.replace(place, `${place} `), name).split(' ');
}
