import type { Reminder, ReminderStep } from '../../dataset/correspondence.ts';
import type { Look } from '../../dataset/read-register.ts';
import { MADE } from './letter-paper.ts';
import type { Paper } from './paper.ts';
import { addDays, DAYS_TO_REPLY, sayDay } from './say-day.ts';

/** A body that must report, and of which somebody looked for a report and found none. */
export interface Reminded {
  readonly body: string;
  readonly year: number;
  readonly look: Look;
  /** What it was sent before. */
  readonly sent: readonly Reminder[];
  readonly isMade: boolean;
}

const SUBJECTS: Readonly<Record<ReminderStep, string>> = {
  reminder: '关于提请公布 {year} 年度政府信息公开工作年度报告的函',
  'second-reminder': '关于再次提请公布 {year} 年度政府信息公开工作年度报告的函',
  notice: '关于未见公布 {year} 年度政府信息公开工作年度报告的通知',
};

/** The letter of a step: a reminder, a second one with a day, a notice. It says what was looked for, where and when, and no more. */
export function toReminderPaper(
  { body, year, look, sent, isMade }: Reminded,
  step: ReminderStep,
  today: string,
  dataVersion: string,
): Paper {
  const subject = SUBJECTS[step].replace('{year}', String(year));
  const before = sent.filter((one) => one.step !== step).map(({ on }) => sayDay(on));
  return {
    title: `${body}：${subject}`,
    above: ['提醒函（供编写，请改）', isMade ? MADE : '〔　　〕　　号'],
    below: `年报观察 · 数据版本 ${dataVersion}`,
    blocks: [
      { kind: 'title', text: subject },
      { kind: 'line', text: `${body}：` },
      {
        kind: 'paragraph',
        text: `按照《中华人民共和国政府信息公开条例》第四十九条，政府信息公开工作年度报告应当按期向社会公布。我们于 ${sayDay(look.lookedOn)}在 ${look.url} 查看，未见贵单位 ${year} 年度报告。`,
      },
      ...(before.length === 0
        ? []
        : [{ kind: 'paragraph' as const, text: `此前已于 ${before.join('、')}函请公布，尚未收到答复。` }]),
      { kind: 'paragraph', text: askOf(step, today) },
      {
        kind: 'form',
        lines: [
          '□ 已公布，日期：＿＿＿＿＿＿＿＿　网址：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
          '□ 尚未公布，预计公布日期：＿＿＿＿＿＿＿＿　原因：＿＿＿＿＿＿＿＿＿＿＿＿',
          '经办人 ＿＿＿＿＿＿＿＿　电话 ＿＿＿＿＿＿＿＿　日期 ＿＿＿＿＿＿＿＿',
        ],
      },
      ...(isMade ? [{ kind: 'paragraph' as const, text: `本函为${MADE}，请勿发出。` }] : []),
      { kind: 'signature', text: '（发函单位）' },
      { kind: 'signature', text: sayDay(today) },
    ],
  };
}

function askOf(step: ReminderStep, today: string): string {
  const day = sayDay(addDays(today, DAYS_TO_REPLY));
  switch (step) {
    case 'reminder':
      return '如已公布，请告知公布的日期和网址，以便收录；如尚未公布，请尽快公布。查看或有遗漏，敬请指正。';
    case 'second-reminder':
      return `请于 ${day}前公布并函告公布的日期和网址；如已公布，请一并告知，以便收录。`;
    case 'notice':
      return `现通知贵单位：请于 ${day}前公布并函告。届时仍未见公布的，情况通报中将照实写明查看的日期和网址。`;
  }
}
