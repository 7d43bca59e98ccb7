import { truthOf } from '../truth-of.ts';
import { printGrid } from './clean-html.ts';
import { encode } from './encode.ts';
import { escapeHtml } from './html-page.ts';
import type { Printer } from './printer.ts';
import type { Page } from '../page.ts';

/** A WeChat article as saved: hidden until a script has run, every line in sections within sections. */
export const wechatHtml: Printer = {
  layout: 'HTML, WeChat article as saved',
  fileName: 'report.html',
  print: (page) =>
    encode(`<!DOCTYPE html>
<html class=""><head><meta charset="utf-8"><meta property="og:title" content="年报"><style>.rich_media_content{overflow:hidden}</style>
<script nonce="1" type="text/javascript">window.logs = { pagetime: {} };</script></head>
<body id="activity-detail" class="zh_CN wx_wap_page mm_appmsg">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary">
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">原创</span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">示例发布</a></span></div>
<div class="rich_media_content js_underline_content defaultNoSetting" id="js_content" style="visibility: hidden; opacity: 0; ">
${page.map(printPiece).join('\n')}
<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div>
<script type="text/javascript" nonce="1">var first_sceen__time = (+new Date());</script>
</div></div></div></body></html>`),
  truth: truthOf,
};

const printPiece = (piece: Page[number]) =>
  piece.kind === 'grid'
    ? `<section>${printGrid(piece)}</section>`
    : `<section style="line-height: 1.75em;"><section><p><span leaf="" style="font-size: 16px;">${escapeHtml(piece.text)}</span></p></section></section>`;
