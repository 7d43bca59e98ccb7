import { say, type Words } from './word.ts';

const channel = say('channel');
const group = say('group');

/** 县政府网站 is one word, since 县政府 alone is a body. */
const SITES_OF_GOVERNMENTS = [...'省市县区州旗镇乡']
  .flatMap((place) =>
    [
      '政府网',
      '政府网站',
      '政府门户网站',
      '政府外网',
      '人民政府网',
      '人民政府网站',
      '人民政府门户网站',
      '人民政府外网',
    ].map((site) => place + site),
  )
  .join(' ');

/** Where information is put. */
export const CHANNELS: readonly Words[] = [
  channel(
    'website',
    `${SITES_OF_GOVERNMENTS} 网站 官网 网页 门户网 门户网站 官方网站 政府网站 政府网 政府门户网站 人民政府网站 人民政府网 人民政府门户网站 人民政府外网 政府外网 政务网 政务网站 信息公开网 信息公开网站 政府信息公开网 政府信息公开网站 政务公开网 政务公开网站 局网站 税务网站 专属网页 门户专属网页`,
    '在~公开政府信息12条。',
    { website_posts: '12' },
  ),
  channel('platform', '信息公开平台 政府信息公开平台 政务公开平台', '在~公开政府信息12条。', {
    website_posts: '12',
  }),
  channel(
    'other_site',
    '新闻网站 新闻网 媒体网站 其他网站 上级网站 商业网站 专题网站 部门网站 上级部门网站 信用网站 信用中国',
    '在~公开政府信息12条。',
    {},
  ),
  channel(
    'wechat',
    '微信 公众号 微信公众号 微信公众平台 微信平台 微信号 微信账号 微信公众账号 微信订阅号 微信服务号 官方微信 政务微信 政务微信公众号 官方微信公众号',
    '~推送信息12条。',
    { wechat_posts: '12' },
  ),
  channel(
    'weibo',
    '微博 官方微博 政务微博 微博账号 微博号 微博平台 微博公众号 政务微博公众号 新浪微博',
    '~推送信息12条。',
    {
      weibo_posts: '12',
    },
  ),
  channel('douyin', '抖音 抖音号 抖音平台 抖音账号 抖音公众号 抖音短视频账号 政务抖音', '~推送信息12条。', {
    douyin_posts: '12',
  }),
  channel('toutiao', '头条 头条号 今日头条 今日头条号', '~推送信息12条。', { toutiao_posts: '12' }),
  channel(
    'new_media',
    '新媒体 政务新媒体 新媒体平台 政务新媒体平台 新媒体账号 政务新媒体账号 新媒体矩阵 政务新媒体矩阵',
    '~推送信息12条。',
    { new_media_posts: '12' },
  ),
  channel(
    'other_social',
    '视频号 微信视频号 快手 快手号 快手账号 微信群 微信小程序 小程序 哔哩哔哩 小红书 客户端 手机客户端 APP 两微一端 两微 融媒 融媒体',
    '~推送信息12条。',
    {},
  ),
  channel(
    'other',
    '公报 政府公报 公开栏 政务公开栏 村务公开栏 公示栏 公告栏 信息公开栏 宣传栏 电子屏 电子显示屏 显示屏 LED屏 广播 电视 报刊 报纸 日报 档案馆 图书馆 查阅室 便民服务点 明白纸 宣传册 其他方式 其他渠道 其他途径 其他形式 新闻媒体 主流媒体',
    '通过~公开政府信息12条。',
    {},
  ),
  group(
    'ways',
    '渠道 方式 形式 途径 载体 媒介 媒体 多种渠道 多渠道 各类渠道 多种形式 多种方式',
    '通过网站、微信公众号等~公开政府信息12条。',
    { disclosed_items: '12' },
  ),
];
