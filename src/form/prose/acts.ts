import { say, type Words } from './word.ts';

const act = say('act');

/** What bodies do with information and with requests. */
export const ACTS: readonly Words[] = [
  act('disclose', '公开 主动公开 公开发布 主动公布', '全年~政府信息12条。', { disclosed_items: '12' }),
  act(
    'publish',
    '发布 公布 刊发 刊登 刊载 登载 发表 更新 推送 推出 上传 编发 发送 转发 制作 发博 发稿 发文 公示 推介 上线 更新发布 主动发布 登出 挂网 报道 播发',
    '网站~政府信息12条。',
    { website_posts: '12' },
  ),
  act('send', '报送 上报 送交 投稿 报备', '全年向市政府网站~信息12条。', {}),
  act('audit', '审核 审查 清理 清查 归集 梳理 取消 下放 整改 修订', '全年~信息12条。', {}),
  act('receive', '收到 接到 接收 接受 收悉 新收 新收到 共收 接收到', '本年度~政府信息公开申请12件。', {
    requests_received: '12',
  }),
  act('accept', '受理 新受理 新增受理', '本年度~政府信息公开申请12件。', { requests_received: '12' }),
  act(
    'answer',
    '办结 答复 回复 办复 办理答复 办理完毕 办理完成 处理完毕 答复完毕 回复完毕 办理回复 办结答复',
    '本年度~政府信息公开申请12件。',
    { requests_answered: '12' },
  ),
  act('handle', '办理 处理', '本年度~政府信息公开申请12件。', { requests_answered: '12' }),
  act(
    'pending',
    '正在办理 尚在办理 正在处理 继续办理 未办结 尚未办结 待答复 延期办理 延期答复 逾期答复 逾期 超期 超时 延期 不再处理 其他处理 转送 移送 转办 补正 撤回 受理办理率 办结率 答复率 办理率 回复率 及时率',
    '收到政府信息公开申请12件，~2件。',
    { requests_received: '12' },
  ),
  act('help', '配合 协助 指导 督促', '全年~市某某局办结政府信息公开申请12件。', {
    requests_answered: '?whose',
  }),
  act(
    'carry',
    '结转 转结 转入 结转至 遗留 承接 接续 顺延 延续 跨年 转 转至 转到',
    '收到政府信息公开申请12件，上年~2件。',
    {
      requests_received: '12',
      requests_carried_in: '2',
    },
  ),
  act('grant', '予以公开 同意公开 全部公开 予以全部公开', '收到政府信息公开申请12件，其中~2件。', {
    requests_received: '12',
    requests_granted: '2',
  }),
  act(
    'grant_part',
    '部分公开 予以部分公开 部分予以公开 同意部分公开',
    '收到政府信息公开申请12件，其中~2件。',
    { requests_received: '12', requests_partly_granted: '2' },
  ),
  act(
    'refuse',
    '不予公开 不公开 不予处理 不予受理 不宜公开 无法提供 无法 未公开 不掌握 不存在信息 不予提供 不属于 没有现成',
    '收到政府信息公开申请12件，其中~2件。',
    { requests_received: '12' },
  ),
  act('hold', '召开 举办 举行 组织召开 开展 组织开展 组织举办 参与举办', '全年~新闻发布会12场。', {
    press_conferences: '12',
  }),
  act('attend', '参加 出席 列席 参与', '主要负责同志~新闻发布会12次。', {}),
  act('decide', '作出 做出 实施 下达', '全年~行政许可决定12件。', { permits: '12' }),
  act('collect', '征收 收取 收费', '全年~行政事业性收费12万元。', { fees_wan: '12' }),
  act('judge', '审理 审结 代理 应诉 化解 承办 败诉 胜诉', '全年~行政复议案件12件。', {}),
  act(
    'outcome',
    '维持 纠正 纠错 被纠错 被纠正 撤销 驳回 撤诉 结果维持 结果纠正 直接起诉 复议后起诉 未经复议 经复议 审查机关 尚在审理 尚未审结',
    '因政府信息公开被申请行政复议12件，~2件。',
    { reviews: '12' },
  ),
  act(
    'own',
    '开设 开通 设立 设置 设有 运维 建成 建设 开办 配备 编印 印发 制发 出台 起草 制定',
    '全年~政务新媒体12个。',
    {},
  ),
];
