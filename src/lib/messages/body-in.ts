import type { Locale } from './locale.ts';

/**
 * A body by its published name; in English by its id, which is its name in pinyin with the places that the name leaves
 * out before it: places and what only it is called stay pinyin, its kind is translated, and the name stands beside it:
 * `Anhui Bozhou Lixin County Meteorological Bureau (利辛县气象局)`.
 */
export function bodyIn(
  { agency_id, name }: { readonly agency_id: string; readonly name: string },
  locale: Locale,
): string {
  if (locale === 'zh') return name;
  const words = agency_id
    .replace(CHECKSUM, '')
    .split('-')
    .filter((word) => word !== '');
  return words.length === 0 ? name : `${words.map(translate).join(' ')} (${name})`;
}

const CHECKSUM = /(^|-)[0-9a-f]{4}$/;

/** A part of an id: a kind of body, a place by what it ends in, or what stays as it sounds. */
function translate(part: string): string {
  const kind = KINDS[part];
  if (kind !== undefined) return kind;
  const [, own, end] = ENDING.exec(part) ?? [];
  return own === undefined || end === undefined ? capitalise(part) : `${capitalise(own)} ${ENDINGS[end]!}`;
}

const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** 省 市 县 区 镇人民政府 乡人民政府 街道办事处 */
const ENDINGS: Readonly<Record<string, string>> = {
  zhenrenminzhengfu: 'Town People’s Government',
  xiangrenminzhengfu: 'Township People’s Government',
  jiedaobanshichu: 'Subdistrict Office',
  kaifaqu: 'Development Zone',
  sheng: 'Province',
  shi: 'City',
  xian: 'County',
  qu: 'District',
};
/** A place has at least a syllable before what it ends in. */
const ENDING = new RegExp(`^(.{2,}?)(${Object.keys(ENDINGS).join('|')})$`);

/** Kinds of bodies whose names read alike everywhere. */
const KINDS: Readonly<Record<string, string>> = {
  renminzhengfu: 'People’s Government',
  renminzhengfubangongshi: 'People’s Government Office',
  renminzhengfubangongting: 'People’s Government General Office',
  renminzhengfuwaishibangongshi: 'People’s Government Foreign Affairs Office',
  renminfangkongbangongshi: 'Civil Air Defence Office',
  minfangbangongshi: 'Civil Air Defence Office',
  guanliweiyuanhui: 'Administrative Committee',
  yingjiguanliju: 'Emergency Management Bureau',
  yingjiguanliting: 'Department of Emergency Management',
  shenjiju: 'Audit Bureau',
  weishengjiankangju: 'Health Bureau',
  weishengjiankangweiyuanhui: 'Health Commission',
  jiaoyuju: 'Education Bureau',
  jiaoyuweiyuanhui: 'Education Commission',
  jiaoyutiyuju: 'Education and Sports Bureau',
  jiaoyuhetiyuju: 'Education and Sports Bureau',
  tiyuju: 'Sports Bureau',
  jiaotongju: 'Transport Bureau',
  jiaotongyunshuju: 'Transport Bureau',
  jiaotongyunshuting: 'Department of Transport',
  jiaotongyunshuweiyuanhui: 'Transport Commission',
  shichangjianduguanliju: 'Administration for Market Regulation',
  minzhengju: 'Civil Affairs Bureau',
  caizhengju: 'Finance Bureau',
  qixiangju: 'Meteorological Bureau',
  dizhenju: 'Earthquake Bureau',
  tongjiju: 'Statistics Bureau',
  nongyenongcunju: 'Agriculture and Rural Affairs Bureau',
  nongyenongcunweiyuanhui: 'Agriculture and Rural Affairs Commission',
  zhufanghechengxiangjiansheju: 'Housing and Urban-Rural Development Bureau',
  zhufanghechengxiangjiansheweiyuanhui: 'Housing and Urban-Rural Development Commission',
  zhufanghejiansheju: 'Housing and Construction Bureau',
  jiansheju: 'Construction Bureau',
  shuiliju: 'Water Resources Bureau',
  shuiwuju: 'Water Affairs Bureau',
  renliziyuanheshehuibaozhangju: 'Human Resources and Social Security Bureau',
  shengtaihuanjingju: 'Ecology and Environment Bureau',
  shengtaihuanjingting: 'Department of Ecology and Environment',
  ziranziyuanju: 'Natural Resources Bureau',
  ziranziyuanheguihuaju: 'Natural Resources and Planning Bureau',
  shangwuju: 'Commerce Bureau',
  shangwuweiyuanhui: 'Commerce Commission',
  wenhuahelvyouju: 'Culture and Tourism Bureau',
  fazhanhegaigeju: 'Development and Reform Bureau',
  fazhanhegaigeweiyuanhui: 'Development and Reform Commission',
  gonganju: 'Public Security Bureau',
  sifaju: 'Justice Bureau',
  xinfangju: 'Petitions Bureau',
  anquanshengchanjianduguanliju: 'Work Safety Administration',
  chengshiguanliju: 'Urban Management Bureau',
  chengshiguanliweiyuanhui: 'Urban Management Commission',
  chengshiguanlizhifaju: 'Urban Management and Law Enforcement Bureau',
  xingzhengshenpiju: 'Administrative Approval Bureau',
  kexuejishuju: 'Science and Technology Bureau',
  gongyehexinxihuaju: 'Industry and Information Technology Bureau',
  jingjihexinxihuaju: 'Economy and Information Technology Bureau',
  jingjihexinxihuaweiyuanhui: 'Economy and Information Technology Commission',
  linyeju: 'Forestry Bureau',
  linyehecaoyuanju: 'Forestry and Grassland Bureau',
  youzhengguanliju: 'Postal Administration',
  yiliaobaozhangju: 'Healthcare Security Bureau',
  tuiyijunrenshiwuju: 'Veterans Affairs Bureau',
  shujuju: 'Data Bureau',
};
