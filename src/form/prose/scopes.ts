import { say, type Words } from './word.ts';

const filler = say('filler');
const body = say('body');
const time = say('time');
const none = say('none');
const part = say('part');
const limit = say('limit');
const compare = say('compare');
const plan = say('plan');
const way = say('way');
const and = say('and');
const ITEMS = { disclosed_items: '12' };
const SURE_OF_YEAR = { disclosed_items: '?which-year' };

/** Words that say how far a number reaches, and those that change nothing. */
export const SCOPES: readonly Words[] = [
  filler(
    'how',
    '依法 依规 依法依规 及时 规范 对外 向社会 向社会公众 向公众 组织 新增 新 了 已 均 都 按时 按期 按规定 按要求 妥善 积极 主动 统一 集中 累计共 准确 全面 全年累计 公众 社会公众 上 在 于 通过 利用 依托 借助 运用 由 同步 也 还 再 并对外 率先',
    '我局~公开政府信息12条。',
    ITEMS,
  ),
  filler(
    'what',
    '各类 各种 各项 相关 有关 政府 政务 工作 的 任何 任何形式 部门频道 事项 案件 案 件 情况 决定 决定书 处理决定 结果 数据 业务 材料 产品 文稿 事宜 问题 行为 要求 配套 原创 账号 平台 号 端 版 行政 专场 主题 系列 省政府 市政府 县政府 区政府',
    '全年公开~信息12条。',
    ITEMS,
  ),
  filler('how', '全部', '2023年收到政府信息公开申请12件，~办结12件。', {
    requests_received: '12',
    requests_answered: '12',
  }),
  filler('what', '书 表', '2023年收到政府信息公开申请~12件。', { requests_received: '12' }),
  filler(
    'total',
    '统计 据统计 共 共计 总计 合计 总 总数 总量 数量 条数 篇数 件数 数 量 达 达到 多达 高达 为 有 是 计 共有 共达 总数为 总数达 更新量 发布量 公开量 时间 金额 总额 总金额 收入 收费金额 余额 拥有 约为',
    '全年公开政府信息~12条。',
    ITEMS,
  ),
  filler('about', '约 大约 将近 接近 近 逾 超过 超 突破 约有', '全年公开政府信息~12条。', {
    disclosed_items: '约12',
  }),
  filler(
    'asks',
    '公民 法人 其他组织 其它组织 或其他组织 群众 市民 自然人 社会 企业 提交 提交的 提出 提出的 递交 递交的 来自 本',
    '2023年收到~政府信息公开申请12件。',
    {
      requests_received: '12',
    },
  ),
  filler(
    'because',
    '因 因为 由于 对 涉及 关于 针对 被 引发 引起 引发的 引起的 产生 产生的 导致 发生 发生的 出现 申请的 提起 被提起 被申请 提请 作为被告的 新增的 而 信息公开工作 政府信息公开工作 政务公开工作 事务',
    '~政府信息公开行政复议12件。',
    { reviews: '12' },
  ),
  filler('each', '各 各为 均为 都为 均是 都是', '政府信息公开行政复议、行政诉讼~12件。', {
    reviews: '12',
    lawsuits: '12',
  }),
  filler('etc', '等 等等', '通过网站、微信公众号~渠道公开信息12条。', ITEMS),
  filler('respectively', '分别 分别为', '微信、微博~发布信息12条、12条。', {
    wechat_posts: '12',
    weibo_posts: '12',
  }),
  body(
    'own',
    '我局 我委 我办 我厅 我市 我县 我区 我州 我旗 我镇 我乡 我院 我馆 我队 我所 我处 我省 我站 我街道 我中心 我单位 我机关 我部门 本局 本委 本办 本厅 本市 本县 本区 本镇 本乡 本院 本馆 本队 本所 本处 本省 本站 本中心 本街道 本机关 本行政机关 本单位 本部门 本地区 本级政府 局机关 镇政府 乡政府 街道办',
    '2023年，~公开政府信息12条。',
    ITEMS,
  ),
  body(
    'whole',
    '全省 全市 全县 全区 全州 全国 全局 全系统 全厅 全委 全镇 全乡 全街道 全办 全院 全旗',
    '2023年，~公开政府信息12条。',
    ITEMS,
  ),
  body(
    'others',
    '各部门 各单位 各县区 各区县 各乡镇 各镇街 各街道 各县市区 各县(市、区) 市直部门 市直各部门 各级部门 县直部门 下属单位 所属单位 直属单位 其他单位 兄弟单位 国务院新闻办 国务院新闻办公室 国新办',
    '2023年，~公开政府信息12条。',
    { disclosed_items: '?whose' },
  ),
  time(
    'this',
    '本年 本年度 今年 报告期 报告期内 当年 一年来 今年以来 年初以来 一年以来 本年以来 年度以来 年度内',
    '~公开政府信息12条。',
    ITEMS,
  ),
  time('whole', '全年 全年度 年内', '~公开政府信息12条。', ITEMS),
  time(
    'last',
    '去年 上年 上年度 上一年 上一年度 前年 往年 去年同期 上年同期',
    '~公开政府信息12条。',
    SURE_OF_YEAR,
  ),
  time('next', '下年 下年度 下一年 下一年度 次年 明年', '~公开政府信息12条。', SURE_OF_YEAR),
  time(
    'since',
    '历年 历史上 存量 有史以来 以来 至今 近一年 近两年 近三年 近五年 近年来 十二五 十三五 十四五',
    '~公开政府信息12条。',
    { disclosed_items: '?cumulative' },
  ),
  time(
    'as_of',
    '截至 截止 截至到 截止到 到 至 年末 年底 截至年末 截至年底 截止年底',
    '~2023年12月31日，公开政府信息12条。',
    ITEMS,
  ),
  time(
    'some',
    '上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 前三季度',
    '~公开政府信息12条。',
    SURE_OF_YEAR,
  ),
  time('now', '目前 截至目前 截止目前 截至今', '~公开政府信息12条。', { disclosed_items: '?cumulative' }),
  time('so_far', '累计', '截至2023年12月31日，~公开政府信息12条。', { disclosed_items: '?cumulative' }),
  none(
    'before',
    '未 没有 从未 暂未 尚未 并未 均未 无 暂无 均无 不存在 不涉及 未有 没',
    '2023年~收到政府信息公开申请。',
    { requests_received: '0' },
  ),
  none('after', '为零 均为零 都为零 未发生 没有发生 均未发生 零', '2023年政府信息公开行政复议~。', {
    reviews: '0',
  }),
  none('zero', '零申请', '2023年依申请公开~。', { requests_received: '0' }),
  part('of', '其中 包括 包含', '全年公开政府信息12条，~教育2条。', ITEMS),
  part('with', '含', '全年公开政府信息12条，~教育2条。', ITEMS),
  part('list', '一是 二是 三是 四是 五是', '全年公开政府信息12条，~公开信息2条。', ITEMS),
  limit(
    'some',
    '领域 方面 行业 频道 板块 重点领域 村务 居务 财务 党务 厂务 校务 院务 议事',
    '全年公开~信息12条。',
    { disclosed_items: '?part-or-total' },
  ),
  limit('kind', '类', '全年公开政务~12条。', { disclosed_items: '?part-or-total' }),
  limit('section', '栏目 专栏 专题', '在网站~公开信息12条。', { website_posts: '?part-or-total' }),
  compare(
    'than',
    '比 较 同比 环比 增长 增加 增加了 增长了 减少 减少了 下降 上升 提升 占比 占 多出 少了',
    '全年公开政府信息~12条。',
    { disclosed_items: '?compared' },
  ),
  plan('target', '力争 目标 预计 计划 拟于 将于 不少于 不低于 至少', '2023年~公开政府信息12条。', {
    disclosed_items: '?planned',
  }),
  plan('average', '平均 人均 日均 月均 每月 每周 每季 每天 每日 每年', '2023年~公开政府信息12条。', {
    disclosed_items: '?planned',
  }),
  way('by', '网上 网络 线上 线下 当面 书面 现场 信函 邮寄 邮件 电子邮件 传真 在线', '2023年收到~申请12件。', {
    requests_received: '?part-or-total',
  }),
  and('and', '、 和 及 与 以及 或 或者 并 且 及其 / —', '2023年公开各类~各项信息12条。', ITEMS),
];
