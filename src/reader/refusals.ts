/** Chinese and English of one sentence. */
type Words = { readonly zh: string; readonly en: string };

/** Why a file cannot be read, and what to do about it; each is one line, which follows the name of the file. */
export const REFUSALS = {
  empty: { zh: '空文件：没有任何内容；请重新下载', en: 'empty file: it holds nothing; download it again' },
  picture: {
    zh: '只有图片，没有文字：扫描件无法读取；请换用文字版，或人工录入其中的数据',
    en: 'pictures without text: a scan cannot be read; find a version with text, or enter its figures by hand',
  },
  encrypted: { zh: '文件已加密：没有密码无法读取；请先取消密码', en: 'encrypted: remove its password first' },
  'old-office': {
    zh: '无法识别的格式：Word 95 或更早的 DOC 文件；请另存为 DOCX',
    en: 'unknown format: a doc file of Word 95 or older; save it as docx',
  },
  archive: {
    zh: '无法打开的压缩包：RAR、7z 等格式，或层层嵌套；请先解压，再读取其中的年报',
    en: 'an archive that is not opened: RAR, 7z and the like, or archives within archives; unpack it first',
  },
  'unknown-format': {
    zh: '无法识别的格式：既不是文本，也不是已知的文件类型；请换用 PDF、DOCX、DOC、OFD、RTF、ODT、HTML、Markdown、纯文本、XLSX、XLS、ODS 或 CSV',
    en: 'unknown format: neither text nor a known kind of file; give PDF, DOCX, DOC, OFD, RTF, ODT, HTML, Markdown, text, XLSX, XLS, ODS or CSV',
  },
  'damaged-archive': {
    zh: '文件已损坏：其压缩包无法打开；请重新下载',
    en: 'damaged file: its archive cannot be opened; download it again',
  },
  'damaged-docx': {
    zh: '文件已损坏：DOCX 内容无法解读；请重新下载，或用 Word 打开后另存',
    en: 'damaged docx file: its contents cannot be decoded; download it again, or open it in Word and save it anew',
  },
  'damaged-xlsx': {
    zh: '文件已损坏：XLSX 内容无法解读；请重新下载，或用 Excel 打开后另存',
    en: 'damaged xlsx file: its contents cannot be decoded; download it again, or open it in Excel and save it anew',
  },
  'damaged-pdf': {
    zh: '文件已损坏：PDF 内容无法解读；请重新下载',
    en: 'damaged PDF file: its contents cannot be decoded; download it again',
  },
  damaged: {
    zh: '文件已损坏：内容无法解读；请重新下载',
    en: 'damaged file: its contents cannot be decoded; download it again',
  },
  'empty-sheets': {
    zh: '没有文字：各工作表都是空的；请核对文件',
    en: 'no text: its sheets are empty; check the file',
  },
  'built-by-scripts': {
    zh: '没有文字：网页内容由脚本生成；请下载年报本身的文件',
    en: 'no text: a page built by scripts; save the report itself and open that file',
  },
  'too-many-pages': {
    zh: '文件过大：超过 500 页，年报不会有这么多；请只留下年报部分',
    en: 'too large: more than 500 pages, which no report has; keep only the report',
  },
  'too-many-cells': {
    zh: '文件过大：表格超过 20 万个单元格，不像年报；请核对文件',
    en: 'too large: more than 200,000 table cells, which no report has; check the file',
  },
  'too-large-unpacked': {
    zh: '文件过大：解压后超过 24 MB，不像年报；请核对文件',
    en: 'too large: more than 24 MB unpacked, which no report has; check the file',
  },
  'too-large-archive': {
    zh: '文件过大：压缩包内超过 2000 个文件，或解压后超过 512 MB；请分几次读取',
    en: 'too large: an archive of more than 2,000 files, or more than 512 MB unpacked; read it in parts',
  },
  'too-much-markup': {
    zh: '文件过大：DOCX 内容超过 30 万个元素，不像年报；请只留下年报部分',
    en: 'too large: more than 300,000 elements of markup, which no report has; keep only the report',
  },
  'too-deep': {
    zh: '文件过于复杂：表格或文本框层层嵌套，不像年报；请核对文件',
    en: 'too deep: boxes within boxes, more than any report has; check the file',
  },
  'no-report': {
    zh: '不是年度报告：找不到年报的章节，也找不到年报的表格；请核对文件',
    en: 'no annual report: neither its sections nor its tables are there; check the file',
  },
  'other-report': {
    zh: '是另一种报告，例如法治政府建设、政府网站或预决算，不是政府信息公开工作年度报告；请核对文件',
    en: 'a report of another kind, such as on the rule of law, websites or budgets; check the file',
  },
  'school-or-company': {
    zh: '是学校或企业的信息公开报告，不是行政机关的政府信息公开工作年度报告，不能读取；请核对文件',
    en: 'a report of a school or a company, which follows other forms than those of government; check the file',
  },
  comparison: {
    zh: '是两年数据的对比表，不是一份年度报告，不能读取；请换用各年的年报',
    en: 'a comparison of two years and no report of one; give the reports of the years',
  },
  'several-reports': {
    zh: '一个文件中有几份年报，不能读取；请分成几个文件，每份一个',
    en: 'several reports in one file; give each a file of its own',
  },
} as const satisfies Record<string, Words>;

export type Refusal = keyof typeof REFUSALS;
