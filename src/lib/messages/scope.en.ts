import type { Catalogue } from './catalogue.ts';
import type { zhScope } from './scope.zh.ts';

export const enScope: Catalogue<typeof zhScope> = {
  title: 'Scope: which bodies to look at',
  note: 'Once chosen, every page, chart and file of the site shows these bodies only, and links carry it. The pages of one body, report or place stay as they are.',
  now: 'Looking at: {{scope}}',
  everybody: 'Look at all bodies',
  place: 'A place',
  findPlace: 'Find a place',
  placeHint: 'suqian, 江苏',
  below: 'with what lies below it',
  own: 'Reports kept on this computer',
  ownAll: 'My reports ({{count}})',
  ownNone: 'No report is kept on this computer yet.',
  groups: 'Groups',
  group: '{{name}} ({{count}} bodies)',
  group_one: '{{name}} ({{count}} body)',
  noGroups: 'There is no group yet.',
  removeGroup: 'Delete the group {{name}}',
  choose: 'Look at {{scope}} only',
};
