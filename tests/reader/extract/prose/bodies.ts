/**
 * Sections 一 of bodies that cannot exist, written as offices write them, each with all that it states of its year,
 * 2023, and nothing else.
 */
export const BODIES: readonly (readonly [
  name: string,
  text: string,
  states: Readonly<Record<string, string>>,
])[] = [
  [
    'a county bureau, under headings that run into the text',
    `2023年，我局坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻落实《条例》及省、市、县政务公开工作部署。

（一）主动公开情况。2023年，我局通过县政府门户网站、“样板自然资源”微信公众号等平台主动公开政府信息1026条，其中：通过县政府门户网站公开682条，微信公众号344条。发布征地信息公开213条，土地出让公告56条，采矿权公告3条；公开规范性文件2件；公开行政许可信息1186条、行政处罚信息47条。

（二）依申请公开情况。2023年，我局共收到依申请公开政府信息申请63件（其中自然人申请58件，法人及其他组织申请5件），较上年增加11件，增长21.2%。上年度结转3件。已办结64件，其中予以公开38件、部分公开9件、不予公开2件、无法提供12件、不予处理3件；结转下年度办理2件。

因政府信息公开被申请行政复议4件，其中维持3件、驳回1件；被提起行政诉讼1件，法院判决驳回原告诉讼请求。

（三）政府信息管理情况。全年清理历史信息326条，规范栏目18个。

（四）平台建设。局门户网站已于2019年并入县政府网站。微信公众号粉丝量达12568人，全年推送文章344篇，阅读量突破36万次。

（五）监督保障。全年召开专题会议2次，开展业务培训1次，参训人员60余人次。2023年度政务公开考核位列全县第5名。`,
    {
      disclosed_items: '1026',
      website_posts: '682',
      wechat_posts: '344',
      wechat_followers: '12568',
      requests_received: '63',
      requests_carried_in: '3',
      requests_answered: '64',
      requests_granted: '38',
      requests_partly_granted: '9',
      requests_carried_out: '2',
      reviews: '4',
      lawsuits: '1',
      permits: '1186',
      penalties: '47',
    },
  ],
  [
    'a town, whose posts are those of the county site',
    `一年来，柳林镇以群众需求为导向，扎实推进政府信息公开工作。

（一）主动公开方面

截至2023年12月底，柳林镇通过示例县政府网主动公开各类信息268条，其中机构概况类8条、政策文件类15条、财政预决算4条、民生保障类62条、动态信息179条。“秀美柳林”微信公众号发布信息312条，总关注人数3120人，累计阅读量10.6万次。

（二）依申请公开方面

2023年，我镇共受理依申请公开事项2件，均为自然人申请，均已在法定时限内答复完毕。没有因政府信息公开申请行政复议、提起行政诉讼的情况。未收取任何费用。

（三）政府信息管理方面

严格落实信息发布“三审三校”制度，全年共审核信息580条次，未发生失泄密事件。

（四）平台建设方面

全镇21个村（社区）均设立政务公开专区，配备电脑23台，张贴公示公告1100余份。

（五）监督保障方面

镇党政办明确2名专（兼）职人员负责政务公开工作。`,
    {
      website_posts: '268',
      wechat_posts: '312',
      wechat_followers: '3120',
      requests_received: '2',
      reviews: '0',
      lawsuits: '0',
      website_overview_posts: '?part-or-total',
    },
  ],
  [
    'a city, for all its bodies and for itself, whose sites add up to nothing that is its own',
    `2023年，示例市各级行政机关共主动公开政府信息28.6万余条，其中，市政府门户网站公开4.37万条，各县（市、区）政府、市直各部门网站公开24.2万条；通过政务微博公开信息6.8万条，通过政务微信公开信息9.1万条。全市制发规章2件，行政规范性文件83件。市政府举办新闻发布会46场，其中主要负责同志出席3场。全市共发布政策解读材料1528篇，其中市政府及市政府办公室发布政策解读96篇。

全市各级行政机关共收到政府信息公开申请4217件，比2022年的3865件增长9.1%，上年结转申请132件。全年共办理答复4180件，其中，予以公开1953件，占46.7%；部分公开412件，占9.9%；不予公开286件，无法提供1020件，不予处理187件，其他处理322件，结转下年度继续办理169件。

全市因政府信息公开工作引发的行政复议416件，其中维持189件、纠正57件；行政诉讼233件，其中未经复议直接起诉148件，复议后起诉85件。

市政府网站全年独立用户访问总量318万个，总访问量2156万次。`,
    {
      disclosed_items: '约286000',
      website_posts: '?two-totals',
      weibo_posts: '68000',
      wechat_posts: '91000',
      press_conferences: '46',
      policy_interpretations: '1528',
      requests_received: '4217',
      requests_carried_in: '132',
      requests_answered: '4180',
      requests_granted: '1953',
      requests_partly_granted: '412',
      requests_carried_out: '169',
      reviews: '416',
      lawsuits: '233',
      site_visits: '21560000',
    },
  ],
  [
    'a bureau of education, with letters of many kinds beside the requests',
    `（一）主动公开情况

2023年我局在区政府网站信息公开平台共公开信息415条。其中，概况信息12条，法定主动公开内容289条，其他114条。依托“某某教育”政务新媒体矩阵，微博发布信息217条，视频号发布短视频88条。

（二）依申请公开情况

2023年度，共收到政府信息公开申请19件，其中网络申请15件，信函申请4件，上一年度结转0件。本年度办理结果：予以公开11件，部分公开1件，无法提供6件，结转下年度1件。无因政府信息公开工作引起的行政复议和行政诉讼。

（三）其他

共受理12345政务服务便民热线工单3862件，局长信箱来信278件，办结率100%。办理人大代表建议31件、政协提案45件，均已答复。`,
    {
      website_posts: '415',
      website_overview_posts: '12',
      weibo_posts: '217',
      requests_received: '19',
      requests_carried_in: '0',
      requests_granted: '11',
      requests_partly_granted: '1',
      requests_carried_out: '1',
      reviews: '0',
      lawsuits: '0',
    },
  ],
  [
    'the police, with decisions by the hundred thousand',
    `2023年，全市公安机关共主动公开政府信息15628条，同比上升8.3%。其中，通过市局门户网站公开3211条，通过“平安示例”微博公开6302条、微信公开4115条、抖音公开2000条。共办理行政许可事项125.4万件，行政处罚决定86552件，行政强制12036件，行政事业性收费3568.2万元。

共收到政府信息公开申请186件，同比下降12%；已按规定办结179件，7件正在办理中。收到因政府信息公开引起的行政复议申请13件、行政诉讼案件5件。

微博粉丝数突破210万，微信公众号关注人数98.7万人。召开新闻发布会12次，开展“警营开放日”活动36场次。`,
    {
      disclosed_items: '15628',
      website_posts: '3211',
      weibo_posts: '6302',
      wechat_posts: '4115',
      douyin_posts: '2000',
      permits: '1254000',
      penalties: '86552',
      coercions: '12036',
      fees_wan: '3568.2',
      requests_received: '186',
      requests_answered: '179',
      reviews: '13',
      lawsuits: '5',
      weibo_followers: '约2100000',
      wechat_followers: '987000',
      press_conferences: '12',
    },
  ],
  [
    'an archive, where nothing happened',
    `2023年度我馆主动公开政府信息23条，全部通过县政府门户网站公开。我馆无行政许可、行政处罚、行政强制事项，无行政事业性收费。本年度未收到公民、法人或其他组织提出的政府信息公开申请，未产生信息公开相关费用，也未发生针对我馆政府信息公开工作的行政复议和行政诉讼。`,
    { disclosed_items: '23', requests_received: '0', reviews: '0', lawsuits: '0' },
  ],
  [
    'a bureau of labour, which counts what it answered up to the last day',
    `（一）主动公开信息情况。2023年，我局主动公开信息共计2356条，比2022年增加403条。其中，门户网站发布1102条（含政策法规类58条，通知公告类311条），“某某人社”微信公众号发布1014条，微博发布240条。发布政策解读42篇，召开新闻发布会2场，组织在线访谈4次。

（二）依申请公开信息情况。2023年我局新收政府信息公开申请41件，上年结转1件，合计42件。截至2023年12月31日，办结40件，其中予以公开22件，部分公开4件，无法提供8件，不予处理2件，其他处理4件，结转下年度办理2件。

（三）行政复议和行政诉讼情况。2023年，我局因政府信息公开引发行政复议3件，复议结果均为维持；引发行政诉讼2件，均已审结。`,
    {
      disclosed_items: '2356',
      website_posts: '1102',
      wechat_posts: '1014',
      weibo_posts: '240',
      policy_interpretations: '42',
      press_conferences: '2',
      requests_received: '41',
      requests_carried_in: '1',
      requests_answered: '40',
      requests_granted: '22',
      requests_partly_granted: '4',
      requests_carried_out: '2',
      reviews: '3',
      lawsuits: '2',
    },
  ],
  [
    'a street office, which counts readers and calls too',
    `今年以来，街道主动公开政府信息共159条（其中机构职能类3条，财政信息4条，工作动态130条，其他22条），信息公开总数较去年增长了12条。

依申请公开：本年度街道共收到信息公开申请3份，其中2份已答复，1份因申请内容不明确已要求补正，申请人逾期未补正。

本街道2023年无信息公开收费及减免情况，无因信息公开被行政复议、行政诉讼及被投诉、举报的情况。

共有专（兼）职工作人员3名。设立信息公开查阅点1个，全年接待查阅12人次，咨询电话接听86次。`,
    { disclosed_items: '159', requests_received: '3', requests_answered: '2', reviews: '0', lawsuits: '0' },
  ],
  [
    'a market supervisor, with complaints that are no requests',
    `2023年我局门户网站及县政府网站共发布信息1523条。其中县政府网站我局专栏发布信息612条。信用中国公示行政处罚信息426条、行政许可信息13587条。

本年共收到政府信息公开申请12件（网上申请9件、邮寄申请3件），去年同期为7件。全部依法依规予以答复，答复率100%。未发生政府信息公开行政复议，发生行政诉讼1起（已撤诉）。

收到投诉举报3256件，办结3201件。`,
    {
      penalties: '426',
      permits: '13587',
      requests_received: '12',
      reviews: '0',
      lawsuits: '1',
      website_posts: '?two-channels',
    },
  ],
  [
    'a commission of health, with followers of two channels in one breath',
    `2023年，省卫生健康委统筹推进疫情防控信息公开。全年通过委网站公开信息6813条，网站访问量达1.02亿人次；通过“健康示例”官方微博发布信息3356条，微信发布信息2731条，粉丝总数分别为45.3万、126.8万。召开疫情防控新闻发布会67场。

全年共收到依申请公开146件，同比增加52件，均在规定时间内办理完毕。其中，予以公开71件，部分公开6件，不予公开9件，本机关不掌握41件，其他19件。

全年因依申请公开引起行政复议2件，1件维持，1件尚在审理；引起行政诉讼0件。`,
    {
      website_posts: '6813',
      site_visits: '102000000',
      weibo_posts: '3356',
      wechat_posts: '2731',
      press_conferences: '67',
      requests_received: '146',
      requests_granted: '71',
      requests_partly_granted: '6',
      reviews: '2',
      lawsuits: '0',
      wechat_followers: '?two-channels',
    },
  ],
  [
    'a development zone, with totals since the start beside those of the year',
    `（一）主动公开

1.加强政策公开。本年度共制发行政规范性文件3件，现行有效12件。通过图解、视频、问答等方式发布政策解读36篇（其中部门负责人解读5篇）。

2.公开数据。截至2023年12月31日，管委会网站累计公开信息21560条，2023年新增1863条；微信公众号“示例高新”2023年发布信息1128条，累计关注人数5.2万。

（二）依申请公开

2023年，高新区共收到申请55件，上年度结转2件，共办结56件，1件结转至下一年度继续办理。当年未因信息公开产生行政诉讼案件，行政复议案件2件，结果均为维持。`,
    {
      policy_interpretations: '36',
      website_posts: '1863',
      wechat_posts: '1128',
      wechat_followers: '52000',
      requests_received: '55',
      requests_carried_in: '2',
      requests_answered: '56',
      requests_carried_out: '1',
      reviews: '2',
      lawsuits: '0',
    },
  ],
  [
    'a bureau of water, with numbers in words',
    `2023年，我局共主动公开政府信息902条，其中在局官网公开753条，“某某水务”公众号149条。收到政府信息公开申请十二件，答复十二件，其中予以公开八件，部分公开一件，无法提供三件。

办理行政许可事项387件，行政处罚15件，收取水资源费等行政事业性收费1,283.56万元。`,
    {
      disclosed_items: '902',
      website_posts: '753',
      wechat_posts: '149',
      requests_received: '12',
      requests_answered: '12',
      requests_granted: '8',
      requests_partly_granted: '1',
      permits: '387',
      penalties: '15',
      fees_wan: '1283.56',
    },
  ],
  [
    'the taxes of a city, the whole system before the bureau itself',
    `2023年，国家税务总局示例市税务局（以下简称市税务局）深入落实《条例》和税务总局政府信息公开规定。

（一）主动公开。全系统通过税务网站主动公开各类信息3,926条，其中市局本级公开1,205条。通过“示例税务”微信公众号推送图文1130篇，截至年末关注人数达61.3万人。制作发布政策解读稿28篇、在线访谈12期。

（二）依申请公开。全系统共收到政府信息公开申请47件，其中市局本级9件；已办结45件，结转下年度2件。全系统发生政府信息公开行政复议1件，行政诉讼2件。`,
    {
      website_posts: '3926',
      wechat_posts: '1130',
      wechat_followers: '613000',
      policy_interpretations: '28',
      requests_received: '47',
      requests_answered: '45',
      requests_carried_out: '2',
      reviews: '1',
      lawsuits: '2',
    },
  ],
  [
    'a county in one breath, with semicolons',
    `2023年，全县主动公开政府信息9658条，其中：县政府门户网站发布5321条；“魅力样板”微信公众号推送信息2104条，关注人数突破8万；“样板发布”抖音号发布短视频336条，粉丝3.2万；“样板县人民政府”头条号发布1897条。县政府网站总访问量867.5万人次，其中PC端访问量500万人次，较上年增加12%。全年发布县政府规范性文件7件，同步解读7件，解读率达100%；全县召开新闻发布会18场次。

全县共收到依申请公开173件（县政府办42件、乡镇31件、部门100件），同比减少8.5%，其中自然人申请160件、法人或其他组织申请13件。按期答复170件，3件结转至2024年办理。本年度因政府信息公开被提起行政复议12件、行政诉讼7件。`,
    {
      disclosed_items: '9658',
      website_posts: '5321',
      wechat_posts: '2104',
      wechat_followers: '约80000',
      douyin_posts: '336',
      toutiao_posts: '1897',
      site_visits: '8675000',
      press_conferences: '18',
      requests_received: '173',
      requests_answered: '170',
      requests_carried_out: '3',
      reviews: '12',
      lawsuits: '7',
      policy_interpretations: '?which-thing',
    },
  ],
  [
    'a bureau that gives each year of a series',
    `一、本局近三年主动公开政府信息情况：2021年公开1203条，2022年公开1356条，2023年公开1489条。

2023年共收到政府信息公开申请8件，2022年收到11件，2021年收到6件。

2023年政府网站发布信息1320条（2022年为1201条），微信公众号发布信息169条（2022年为155条）。`,
    { requests_received: '8', website_posts: '1320', wechat_posts: '169', disclosed_items: '1489' },
  ],
  [
    'a bureau that tells next year’s plan within the section',
    `2023年，我局主动公开政府信息312条。2024年，我局将继续加大公开力度，力争全年公开信息350条以上，微信公众号发布信息200条。

依申请公开方面，全年无申请。`,
    { disclosed_items: '312', requests_received: '0', wechat_posts: '?which-year' },
  ],
  [
    'a bureau whose paragraphs are a list',
    `（一）主动公开
1.网站公开。通过市政府门户网站公开信息236条。
2.新媒体公开。通过“示例民政”微信公众号公开信息198条。
3.其他方式公开。通过公告栏、电子屏等公开信息45条。
（二）依申请公开
1.申请情况。全年共收到申请5件，全部为网络申请。
2.办理情况。全部按期办结，其中，予以公开3件、无法提供2件。
3.复议诉讼情况。未发生行政复议、行政诉讼案件。`,
    {
      website_posts: '236',
      wechat_posts: '198',
      requests_received: '5',
      requests_granted: '3',
      reviews: '0',
      lawsuits: '0',
    },
  ],
  [
    'a bureau that says the same in two places',
    `2023年，局机关共主动公开政府信息1105条。

（一）主动公开。全年主动公开政府信息1105条，其中局网站公开887条，微信公众号218条。

（二）依申请公开。收到申请9件，办结9件。2023年度我局收到政府信息公开申请9件，均已办结。`,
    {
      disclosed_items: '1105',
      website_posts: '887',
      wechat_posts: '218',
      requests_received: '9',
      requests_answered: '9',
    },
  ],
  [
    'an office whose paragraph tells what others did',
    `指导全市46个部门、12个县区做好信息公开工作，各县区主动公开政府信息8.2万条。

本办2023年主动公开政府信息77条。`,
    { disclosed_items: '77' },
  ],
  [
    'a bureau with numbers that are none of the figures',
    `根据《中华人民共和国政府信息公开条例》第五十条、国办公开办函〔2021〕30号文件要求，编制本报告。我局共有12个科室、3个直属单位，政务公开专栏设置一级栏目5个、二级栏目23个。开展政策解读培训2次，培训45人次；收到公众留言36条，回复36条；开展在线访谈3期，民意征集8次，参与人数1200人。政府信息公开指南更新1次。门户网站检查发现问题15处，均已整改。`,
    {},
  ],
  [
    'a hospital board, with a word for none of each',
    `2023年，共计公开信息88条次。2023年，本单位未收到依申请公开件，无行政复议、无行政诉讼。`,
    { disclosed_items: '88', requests_received: '0', reviews: '0', lawsuits: '0' },
  ],
  [
    'a bureau of agriculture in tight wording',
    `全年公开政务信息445条次，政府网站345条，微信100条。受理依申请公开7件，已全部答复，其中公开4件、部分公开1件、不掌握2件。办理行政许可1203件、行政处罚36件，无行政强制。政府信息公开复议、诉讼为零。`,
    {
      disclosed_items: '445',
      website_posts: '345',
      wechat_posts: '100',
      requests_received: '7',
      requests_granted: '4',
      requests_partly_granted: '1',
      permits: '1203',
      penalties: '36',
      reviews: '0',
      lawsuits: '0',
    },
  ],
  [
    'a ministry’s bureau, with thousands and percentages',
    `2023年，我局通过门户网站发布各类信息12,458条，同比增长3.2%；网站页面浏览量达3,560.8万次，日均9.8万次；政务微博、微信分别发布信息3,201条、2,987条。举办新闻发布会12场、集体采访5场，发布政策解读稿件156篇。全年收到政府信息公开申请1,023件，答复1,011件（含上年结转35件），结转下年47件。作为被告的政府信息公开行政诉讼案件31件，行政复议案件58件。`,
    {
      website_posts: '12458',
      weibo_posts: '3201',
      wechat_posts: '2987',
      site_visits: '35608000',
      press_conferences: '12',
      policy_interpretations: '156',
      requests_received: '1023',
      requests_answered: '1011',
      requests_carried_in: '35',
      requests_carried_out: '47',
      lawsuits: '31',
      reviews: '58',
    },
  ],
];
